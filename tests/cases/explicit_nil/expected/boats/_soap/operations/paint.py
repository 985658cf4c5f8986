from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf_if_set, leaf_or_nil, leaves
from ...._runtime.values.lexical import OrNil, xs_int, xs_string
from ... import operations
from ..namespaces import NS_TNS
from ..service import SERVICE


def write_request(value: operations.PaintRequest) -> str:
    return element(
        "tns:PaintRequest",
        leaf_if_set("tns:Color", xs_string, value.color),
        leaf_or_nil("tns:Deck", xs_string, value.deck),
        leaves("tns:Coats", OrNil(xs_int), value.coats),
    )


def read_response(element: Element, reply: Reply) -> operations.PaintResponse:
    get = reply.record(element, names(NS_TNS, "Dry"))
    return operations.PaintResponse(
        dry=reply.or_nil(get("Dry"), reply.string(get("Dry")))
    )


CALL = SERVICE.call("Paint", write_request, read_response, action="urn:boats#Paint")
