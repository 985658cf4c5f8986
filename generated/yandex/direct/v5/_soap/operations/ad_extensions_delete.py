"""The SOAP form of `operations.ad_extensions_delete`."""

from ......_runtime.soap_call import SoapCall
from ......_runtime.xml_read import Element, Reply, names
from ......_runtime.xml_write import element, node
from ...operations.ad_extensions_delete import (
    AdExtensionsDeleteRequest,
    AdExtensionsDeleteResponse,
)
from ..namespaces import NS_ADEXTENSIONS
from ..service import AD_EXTENSIONS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: AdExtensionsDeleteRequest) -> str:
    return element(
        "adextensions:DeleteRequest",
        node("SelectionCriteria", write_ids_criteria, value.selection_criteria),
    )


def read_response(element: Element, reply: Reply) -> AdExtensionsDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return AdExtensionsDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = SoapCall(
    AD_EXTENSIONS,
    "AdExtensions.delete",
    write_request,
    read_response,
    action="https://api.direct.yandex.com/v5/adextensions/delete",
    answer=f"{NS_ADEXTENSIONS}DeleteResponse",
)
