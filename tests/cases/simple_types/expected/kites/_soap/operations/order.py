from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf, leaf_if_set
from ...._runtime.values.lexical import (
    xs_base64_binary,
    xs_decimal,
    xs_fixed,
    xs_list,
    xs_string,
)
from ...._runtime.values.parsing import (
    parse_double,
    parse_integer,
    parse_list,
    parse_string,
)
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE


def write_request(value: operations.OrderRequest) -> str:
    return element(
        "tns:OrderRequest",
        leaf("tns:Shape", xs_string, value.shape),
        leaf("tns:Wind", xs_string, value.wind),
        leaf_if_set("tns:Shapes", xs_list(xs_string), value.shapes),
        leaf_if_set("tns:Size", xs_string, value.size),
        leaf_if_set("tns:Code", xs_string, value.code),
        leaf_if_set("tns:Discount", xs_decimal, value.discount),
        leaf_if_set("tns:Photo", xs_base64_binary, value.photo),
        leaf_if_set("tns:Currency", xs_fixed(xs_string, "EUR"), value.currency),
    )


def read_response(element: Element, reply: Reply) -> operations.OrderResponse:
    get = reply.record(element, names(NS_TNS, "Ready Within Day Ratio Years* Sizes"))
    return operations.OrderResponse(
        ready=reply.required(reply.string(get("Ready")), "Ready"),
        within=reply.string(get("Within")),
        day=reply.string(get("Day")),
        ratio=reply.value(get("Ratio"), parse_double),
        years=reply.leaves(element.findall(f"{NS_TNS}Years"), parse_string),
        sizes=reply.value(get("Sizes"), parse_list(parse_integer)),
    )


CALL = SERVICE.call("Order", write_request, read_response, action="urn:kites#Order")
