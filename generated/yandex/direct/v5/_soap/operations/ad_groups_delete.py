from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_ADGROUPS
from ..service import AD_GROUPS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: operations.AdGroupsDeleteRequest) -> str:
    return element(
        "adgroups:DeleteRequest",
        node("SelectionCriteria", write_ids_criteria, value.selection_criteria),
    )


def read_response(element: Element, reply: Reply) -> operations.AdGroupsDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return operations.AdGroupsDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = AD_GROUPS.call(
    "AdGroups.delete",
    write_request,
    read_response,
    action="https://api.direct.yandex.com/v5/adgroups/delete",
    answer=f"{NS_ADGROUPS}DeleteResponse",
)
