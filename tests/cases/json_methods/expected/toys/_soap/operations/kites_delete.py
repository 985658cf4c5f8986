from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_KITES
from ..service import KITES
from ..types.action_result import read_action_result
from ..types.kites_criteria import write_kites_criteria


def write_request(value: operations.KitesDeleteRequest) -> str:
    return element(
        "kites:deleteRequest",
        node("SelectionCriteria", write_kites_criteria, value.selection_criteria),
    )


def read_response(element: Element, reply: Reply) -> operations.KitesDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return operations.KitesDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = KITES.call(
    "Kites.delete",
    write_request,
    read_response,
    action="urn:toys:kites#delete",
    answer=f"{NS_KITES}deleteResponse",
)
