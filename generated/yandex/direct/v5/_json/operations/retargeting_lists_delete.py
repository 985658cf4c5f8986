from ......_runtime.json.reader import Json, Reply, names
from ......_runtime.json.writer import Record, member, record
from ... import operations
from ..service import RETARGETING_LISTS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: operations.RetargetingListsDeleteRequest) -> Record:
    return record(
        member("SelectionCriteria", write_ids_criteria, value.selection_criteria)
    )


def read_response(
    value: Json, reply: Reply
) -> operations.RetargetingListsDeleteResponse:
    get = reply.record(value, names("DeleteResults"))
    return operations.RetargetingListsDeleteResponse(
        delete_results=reply.nodes(get("DeleteResults"), read_action_result)
    )


CALL = RETARGETING_LISTS.call(
    "RetargetingLists.delete", "delete", write_request, read_response
)
