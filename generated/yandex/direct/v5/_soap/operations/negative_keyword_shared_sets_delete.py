"""The SOAP form of `operations.negative_keyword_shared_sets_delete`."""

from ......_runtime.soap_call import SoapCall
from ......_runtime.xml_read import Element, Reply, names
from ......_runtime.xml_write import element, node
from ...operations.negative_keyword_shared_sets_delete import (
    NegativeKeywordSharedSetsDeleteRequest,
    NegativeKeywordSharedSetsDeleteResponse,
)
from ..namespaces import NS_NEGATIVEKEYWORDSHAREDSETS
from ..service import NEGATIVE_KEYWORD_SHARED_SETS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: NegativeKeywordSharedSetsDeleteRequest) -> str:
    return element(
        "negativekeywordsharedsets:DeleteRequest",
        node("SelectionCriteria", write_ids_criteria, value.selection_criteria),
    )


def read_response(
    element: Element, reply: Reply
) -> NegativeKeywordSharedSetsDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return NegativeKeywordSharedSetsDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = SoapCall(
    NEGATIVE_KEYWORD_SHARED_SETS,
    "NegativeKeywordSharedSets.delete",
    write_request,
    read_response,
    action="https://api.direct.yandex.com/v5/negativekeywordsharedsets/delete",
    answer=f"{NS_NEGATIVEKEYWORDSHAREDSETS}DeleteResponse",
)
