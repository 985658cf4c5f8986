from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf, leaf_if_set
from ...._runtime.values.lexical import xs_decimal, xs_string
from ...._runtime.values.parsing import parse_decimal
from ...enums import Hue
from ...types.crate import Crate

_CRATE = names("weight hue")


def read_crate(element: Element, reply: Reply) -> Crate:
    get = reply.record(element, _CRATE)
    return Crate(
        weight=reply.required(reply.value(get("weight"), parse_decimal), "weight"),
        hue=reply.enumeration(get("hue"), Hue),
    )


def write_crate(tag: str, value: Crate) -> str:
    return element(
        tag,
        leaf("weight", xs_decimal, value.weight),
        leaf_if_set("hue", xs_string, value.hue),
    )
