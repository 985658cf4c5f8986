from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, items_if_set, member_if_set, record
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE
from ..types.batch_error import read_batch_error


def write_request(value: operations.DeleteMediaRequest) -> Record:
    return record(
        member_if_set("AccountId", xs_long, value.account_id),
        items_if_set("MediaIds", xs_long, value.media_ids),
    )


def read_response(value: Json, reply: Reply) -> operations.DeleteMediaResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteMediaResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = SERVICE.call("DeleteMedia", "DELETE /Media", write_request, read_response)
