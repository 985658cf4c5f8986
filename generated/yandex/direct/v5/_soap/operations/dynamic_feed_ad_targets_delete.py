from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_DYNAMICFEEDADTARGETS
from ..service import DYNAMIC_FEED_AD_TARGETS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: operations.DynamicFeedAdTargetsDeleteRequest) -> str:
    return element(
        "dynamicfeedadtargets:DeleteRequest",
        node("SelectionCriteria", write_ids_criteria, value.selection_criteria),
    )


def read_response(
    element: Element, reply: Reply
) -> operations.DynamicFeedAdTargetsDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return operations.DynamicFeedAdTargetsDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = DYNAMIC_FEED_AD_TARGETS.call(
    "DynamicFeedAdTargets.delete",
    write_request,
    read_response,
    action="http://api.direct.yandex.com/v5/dynamicfeedadtargets/delete",
    answer=f"{NS_DYNAMICFEEDADTARGETS}DeleteResponse",
)
