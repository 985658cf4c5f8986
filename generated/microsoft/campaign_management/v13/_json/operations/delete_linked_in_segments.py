from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, items_if_set, record
from ......_runtime.values.lexical import xs_long
from ... import operations
from ..service import SERVICE
from ..types.batch_error import read_batch_error


def write_request(value: operations.DeleteLinkedInSegmentsRequest) -> Record:
    return record(
        items_if_set("LinkedInSegmentIds", xs_long, value.linked_in_segment_ids)
    )


def read_response(
    value: Json, reply: Reply
) -> operations.DeleteLinkedInSegmentsResponse:
    get = reply.record(value, names("PartialErrors"))
    return operations.DeleteLinkedInSegmentsResponse(
        partial_errors=reply.nodes_or_nil(get("PartialErrors"), read_batch_error)
    )


CALL = SERVICE.call(
    "DeleteLinkedInSegments", "DELETE /LinkedInSegments", write_request, read_response
)
