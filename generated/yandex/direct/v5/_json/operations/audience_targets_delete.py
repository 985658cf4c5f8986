from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, member, record
from ... import operations
from ..service import AUDIENCE_TARGETS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: operations.AudienceTargetsDeleteRequest) -> Record:
    return record(
        member("SelectionCriteria", write_ids_criteria, value.selection_criteria)
    )


def read_response(
    value: Json, reply: Reply
) -> operations.AudienceTargetsDeleteResponse:
    get = reply.record(value, names("DeleteResults"))
    return operations.AudienceTargetsDeleteResponse(
        delete_results=reply.nodes(get("DeleteResults"), read_action_result)
    )


CALL = AUDIENCE_TARGETS.call(
    "AudienceTargets.delete", "delete", write_request, read_response
)
