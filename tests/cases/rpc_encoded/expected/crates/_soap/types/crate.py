from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf, node_or_nil
from ...._runtime.values.lexical import xs_decimal
from ...._runtime.values.parsing import parse_decimal
from ...types.crate import Crate

_CRATE = names("weight inside")


def read_crate(element: Element, reply: Reply) -> Crate:
    get = reply.record(element, _CRATE)
    return Crate(
        weight=reply.required(reply.value(get("weight"), parse_decimal), "weight"),
        inside=reply.node(get("inside"), read_crate),
    )


def write_crate(tag: str, value: Crate) -> str:
    return element(
        tag,
        leaf("weight", xs_decimal, value.weight),
        node_or_nil("inside", write_crate, value.inside),
    )
