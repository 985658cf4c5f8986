from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_AUDIENCETARGETS
from ..service import AUDIENCE_TARGETS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: operations.AudienceTargetsDeleteRequest) -> str:
    return element(
        "audiencetargets:DeleteRequest",
        node("SelectionCriteria", write_ids_criteria, value.selection_criteria),
    )


def read_response(
    element: Element, reply: Reply
) -> operations.AudienceTargetsDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return operations.AudienceTargetsDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = AUDIENCE_TARGETS.call(
    "AudienceTargets.delete",
    write_request,
    read_response,
    action="https://api.direct.yandex.com/v5/audiencetargets/delete",
    answer=f"{NS_AUDIENCETARGETS}DeleteResponse",
)
