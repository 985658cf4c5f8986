from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_KEYWORDS
from ..service import KEYWORDS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: operations.KeywordsDeleteRequest) -> str:
    return element(
        "keywords:DeleteRequest",
        node("SelectionCriteria", write_ids_criteria, value.selection_criteria),
    )


def read_response(element: Element, reply: Reply) -> operations.KeywordsDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return operations.KeywordsDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = KEYWORDS.call(
    "Keywords.delete",
    write_request,
    read_response,
    action="http://api.direct.yandex.com/v5/keywords/delete",
    answer=f"{NS_KEYWORDS}DeleteResponse",
)
