from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, node
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.kite import write_kite
from ..types.price import read_net_price


def write_request(value: operations.SellRequest) -> str:
    return element("tns:SellRequest", node("tns:Kite", write_kite, value.kite))


def read_response(element: Element, reply: Reply) -> operations.SellResponse:
    get = reply.record(element, names(NS_TNS, "Paid"))
    return operations.SellResponse(
        paid=reply.required(reply.node(get("Paid"), read_net_price), "Paid")
    )


CALL = SERVICE.call("Sell", write_request, read_response, action="urn:kites#Sell")
