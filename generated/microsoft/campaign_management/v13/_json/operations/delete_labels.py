from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, items_if_set, record
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE
from ..types.batch_error import read_batch_error


def write_request(value: operations.DeleteLabelsRequest) -> Record:
    return record(items_if_set("LabelIds", xs_long, value.label_ids))


def read_response(value: Json, reply: Reply) -> operations.DeleteLabelsResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteLabelsResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = SERVICE.call("DeleteLabels", "DELETE /Labels", write_request, read_response)
