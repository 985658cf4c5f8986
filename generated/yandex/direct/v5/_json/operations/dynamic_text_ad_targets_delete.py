"""The JSON form of `operations.dynamic_text_ad_targets_delete`."""

from ......_runtime.json_call import JsonCall
from ......_runtime.json_read import Json, Reply, names
from ......_runtime.json_write import Record, member, record
from ...operations.dynamic_text_ad_targets_delete import (
    DynamicTextAdTargetsDeleteRequest,
    DynamicTextAdTargetsDeleteResponse,
)
from ..service import DYNAMIC_TEXT_AD_TARGETS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: DynamicTextAdTargetsDeleteRequest) -> Record:
    return record(
        member("SelectionCriteria", write_ids_criteria, value.selection_criteria)
    )


def read_response(value: Json, reply: Reply) -> DynamicTextAdTargetsDeleteResponse:
    get = reply.record(value, names("DeleteResults"))
    return DynamicTextAdTargetsDeleteResponse(
        delete_results=reply.nodes(get("DeleteResults"), read_action_result)
    )


CALL = JsonCall(
    DYNAMIC_TEXT_AD_TARGETS,
    "DynamicTextAdTargets.delete",
    "delete",
    write_request,
    read_response,
)
