"""The JSON form of `operations.delete_audiences`."""

from ......_runtime.json_call import JsonCall
from ......_runtime.json_read import Json, Reply, names
from ......_runtime.json_write import Record, items_if_set, record
from ......_runtime.lexical import xs_long
from ...operations.delete_audiences import (
    DeleteAudiencesRequest,
    DeleteAudiencesResponse,
)
from ..service import SERVICE
from ..types.batch_error import read_batch_error


def write_request(value: DeleteAudiencesRequest) -> Record:
    return record(items_if_set("AudienceIds", xs_long, value.audience_ids))


def read_response(value: Json, reply: Reply) -> DeleteAudiencesResponse:
    get = reply.record(value, names("PartialErrors"))
    return DeleteAudiencesResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = JsonCall(
    SERVICE, "DeleteAudiences", "DELETE /Audiences", write_request, read_response
)
