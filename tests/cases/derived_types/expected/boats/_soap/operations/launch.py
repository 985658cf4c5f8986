from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.vessel import read_ferry, read_vessel, write_vessel


def write_request(value: operations.LaunchRequest) -> str:
    return element("tns:LaunchRequest", node("tns:Vessel", write_vessel, value.vessel))


def read_response(element: Element, reply: Reply) -> operations.LaunchResponse:
    get = reply.record(element, names(NS_TNS, "Fleet* Ferry"))
    return operations.LaunchResponse(
        fleet=reply.nodes(element.findall(f"{NS_TNS}Fleet"), read_vessel),
        ferry=reply.node(get("Ferry"), read_ferry),
    )


CALL = SERVICE.call("Launch", write_request, read_response, action="urn:boats#Launch")
