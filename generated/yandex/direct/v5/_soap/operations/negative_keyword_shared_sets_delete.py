from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_NEGATIVEKEYWORDSHAREDSETS
from ..service import NEGATIVE_KEYWORD_SHARED_SETS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: operations.NegativeKeywordSharedSetsDeleteRequest) -> str:
    return element(
        "negativekeywordsharedsets:DeleteRequest",
        node("SelectionCriteria", write_ids_criteria, value.selection_criteria),
    )


def read_response(
    element: Element, reply: Reply
) -> operations.NegativeKeywordSharedSetsDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return operations.NegativeKeywordSharedSetsDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = NEGATIVE_KEYWORD_SHARED_SETS.call(
    "NegativeKeywordSharedSets.delete",
    write_request,
    read_response,
    action="https://api.direct.yandex.com/v5/negativekeywordsharedsets/delete",
    answer=f"{NS_NEGATIVEKEYWORDSHAREDSETS}DeleteResponse",
)
