from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_VCARDS
from ..service import V_CARDS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: operations.VCardsDeleteRequest) -> str:
    return element(
        "vcards:DeleteRequest",
        node("SelectionCriteria", write_ids_criteria, value.selection_criteria),
    )


def read_response(element: Element, reply: Reply) -> operations.VCardsDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return operations.VCardsDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = V_CARDS.call(
    "VCards.delete",
    write_request,
    read_response,
    action="https://api.direct.yandex.com/v5/vcards/delete",
    answer=f"{NS_VCARDS}DeleteResponse",
)
