from ......_runtime.soap.reader import Element, Reply, names
from ......_runtime.soap.writer import element, leaf, node_if_set
from ......_runtime.values.lexical import xs_string
from ...types.van import Van
from ..namespaces import NS_VANS

_VAN = names(NS_VANS, "Plate Tows")


def read_van(element: Element, reply: Reply) -> Van:
    get = reply.record(element, _VAN)
    return Van(
        plate=reply.required(reply.string(get("Plate")), "Plate"),
        tows=reply.node(get("Tows"), read_van),
    )


def write_van(tag: str, value: Van) -> str:
    return element(
        tag,
        leaf("vans:Plate", xs_string, value.plate),
        node_if_set("vans:Tows", write_van, value.tows),
    )
