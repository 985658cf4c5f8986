"""The SOAP form of `operations.smart_ad_targets_delete`."""

from ......_runtime.soap_call import SoapCall
from ......_runtime.xml_read import Element, Reply, names
from ......_runtime.xml_write import element, node
from ...operations.smart_ad_targets_delete import (
    SmartAdTargetsDeleteRequest,
    SmartAdTargetsDeleteResponse,
)
from ..namespaces import NS_SMARTADTARGETS
from ..service import SMART_AD_TARGETS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: SmartAdTargetsDeleteRequest) -> str:
    return element(
        "smartadtargets:DeleteRequest",
        node("SelectionCriteria", write_ids_criteria, value.selection_criteria),
    )


def read_response(element: Element, reply: Reply) -> SmartAdTargetsDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return SmartAdTargetsDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = SoapCall(
    SMART_AD_TARGETS,
    "SmartAdTargets.delete",
    write_request,
    read_response,
    action="http://api.direct.yandex.com/v5/smartadtargets/delete",
    answer=f"{NS_SMARTADTARGETS}DeleteResponse",
)
