from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_SITELINKS
from ..service import SITELINKS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: operations.SitelinksDeleteRequest) -> str:
    return element(
        "sitelinks:DeleteRequest",
        node("SelectionCriteria", write_ids_criteria, value.selection_criteria),
    )


def read_response(element: Element, reply: Reply) -> operations.SitelinksDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return operations.SitelinksDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = SITELINKS.call(
    "Sitelinks.delete",
    write_request,
    read_response,
    action="https://api.direct.yandex.com/v5/sitelinks/delete",
    answer=f"{NS_SITELINKS}DeleteResponse",
)
