from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, node, node_if_set
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE
from ..types.order import read_bare_order, read_order, write_order, write_plain_order


def write_request(value: operations.OrderRequest) -> str:
    return element(
        "tns:OrderRequest",
        node("tns:Plain", write_plain_order, value.plain),
        node_if_set("tns:Any", write_order, value.any),
    )


def read_response(element: Element, reply: Reply) -> operations.OrderResponse:
    get = reply.record(element, names(NS_TNS, "Bare Any"))
    return operations.OrderResponse(
        bare=reply.required(reply.node(get("Bare"), read_bare_order), "Bare"),
        any=reply.node(get("Any"), read_order),
    )


CALL = SERVICE.call("Order", write_request, read_response, action="urn:kites#Order")
