from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, nodes
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.result import read_result
from ..types.thing import write_thing


def write_request(value: operations.CreateThingsRequest) -> str:
    return element(
        "tns:CreateThingsRequest", nodes("tns:Things", write_thing, value.things)
    )


def read_response(element: Element, reply: Reply) -> operations.CreateThingsResponse:
    reply.record(element, names(NS_TNS, "Results*"))
    return operations.CreateThingsResponse(
        results=reply.nodes(element.findall(f"{NS_TNS}Results"), read_result)
    )


CALL = SERVICE.call(
    "CreateThings", write_request, read_response, action="urn:CreateThings"
)
