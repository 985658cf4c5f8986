"""The SOAP form of `operations.keywords_delete`."""

from ......_runtime.soap_call import SoapCall
from ......_runtime.xml_read import Element, Reply, names
from ......_runtime.xml_write import element, node
from ...operations.keywords_delete import KeywordsDeleteRequest, KeywordsDeleteResponse
from ..namespaces import NS_KEYWORDS
from ..service import KEYWORDS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: KeywordsDeleteRequest) -> str:
    return element(
        "keywords:DeleteRequest",
        node("SelectionCriteria", write_ids_criteria, value.selection_criteria),
    )


def read_response(element: Element, reply: Reply) -> KeywordsDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return KeywordsDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = SoapCall(
    KEYWORDS,
    "Keywords.delete",
    write_request,
    read_response,
    action="http://api.direct.yandex.com/v5/keywords/delete",
    answer=f"{NS_KEYWORDS}DeleteResponse",
)
