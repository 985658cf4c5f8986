from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_BIDMODIFIERS
from ..service import BID_MODIFIERS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: operations.BidModifiersDeleteRequest) -> str:
    return element(
        "bidmodifiers:DeleteRequest",
        node("SelectionCriteria", write_ids_criteria, value.selection_criteria),
    )


def read_response(
    element: Element, reply: Reply
) -> operations.BidModifiersDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return operations.BidModifiersDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = BID_MODIFIERS.call(
    "BidModifiers.delete",
    write_request,
    read_response,
    action="http://api.direct.yandex.com/v5/bidmodifiers/delete",
    answer=f"{NS_BIDMODIFIERS}DeleteResponse",
)
