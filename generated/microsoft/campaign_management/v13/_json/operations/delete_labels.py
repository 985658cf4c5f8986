"""The JSON form of `operations.delete_labels`."""

from ......_runtime.json_call import JsonCall
from ......_runtime.json_read import Json, Reply, names
from ......_runtime.json_write import Record, items_if_set, record
from ......_runtime.lexical import xs_long
from ...operations.delete_labels import DeleteLabelsRequest, DeleteLabelsResponse
from ..service import SERVICE
from ..types.batch_error import read_batch_error


def write_request(value: DeleteLabelsRequest) -> Record:
    return record(items_if_set("LabelIds", xs_long, value.label_ids))


def read_response(value: Json, reply: Reply) -> DeleteLabelsResponse:
    get = reply.record(value, names("PartialErrors"))
    return DeleteLabelsResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = JsonCall(SERVICE, "DeleteLabels", "DELETE /Labels", write_request, read_response)
