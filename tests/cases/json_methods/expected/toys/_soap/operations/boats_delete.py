from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_BOATS
from ..service import BOATS
from ..types.action_result import read_action_result
from ..types.boats_criteria import write_boats_criteria


def write_request(value: operations.BoatsDeleteRequest) -> str:
    return element(
        "boats:deleteRequest",
        node("SelectionCriteria", write_boats_criteria, value.selection_criteria),
    )


def read_response(element: Element, reply: Reply) -> operations.BoatsDeleteResponse:
    reply.record(element, names("DeleteResults*"))
    return operations.BoatsDeleteResponse(
        delete_results=reply.nodes(element.findall("DeleteResults"), read_action_result)
    )


CALL = BOATS.call(
    "Boats.delete",
    write_request,
    read_response,
    action="urn:toys:boats#delete",
    answer=f"{NS_BOATS}deleteResponse",
)
