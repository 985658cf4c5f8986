from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_ADEXTENSIONS
from ..service import AD_EXTENSIONS
from ..types.action_result_base import read_action_result
from ..types.ids_criteria import write_ids_criteria


def write_request(value: operations.AdExtensionsDeleteRequest) -> str:
    return element(
        "adextensions:DeleteRequest",
        node("SelectionCriteria", write_ids_criteria, value.selection_criteria),
    )


def read_response(
    element: Element, reply: Reply
) -> operations.AdExtensionsDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return operations.AdExtensionsDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = AD_EXTENSIONS.call(
    "AdExtensions.delete",
    write_request,
    read_response,
    action="https://api.direct.yandex.com/v5/adextensions/delete",
    answer=f"{NS_ADEXTENSIONS}DeleteResponse",
)
