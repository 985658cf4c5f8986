from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, items_if_set, record
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE
from ..types.batch_error import read_batch_error


def write_request(value: operations.DeleteAudiencesRequest) -> Record:
    return record(items_if_set("AudienceIds", xs_long, value.audience_ids))


def read_response(value: Json, reply: Reply) -> operations.DeleteAudiencesResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteAudiencesResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = SERVICE.call(
    "DeleteAudiences", "DELETE /Audiences", write_request, read_response
)
