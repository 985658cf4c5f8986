from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_RETARGETINGLISTS
from ..service import RETARGETING_LISTS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: operations.RetargetingListsDeleteRequest) -> str:
    return element(
        "retargetinglists:DeleteRequest",
        node("SelectionCriteria", write_ids_criteria, value.selection_criteria),
    )


def read_response(
    element: Element, reply: Reply
) -> operations.RetargetingListsDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return operations.RetargetingListsDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = RETARGETING_LISTS.call(
    "RetargetingLists.delete",
    write_request,
    read_response,
    action="https://api.direct.yandex.com/v5/retargetinglists/delete",
    answer=f"{NS_RETARGETINGLISTS}DeleteResponse",
)
