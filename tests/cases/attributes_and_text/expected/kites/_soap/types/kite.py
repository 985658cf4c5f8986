from ...._runtime.soap.writer import attribute, attribute_if_set, content, element, node
from ...._runtime.values.lexical import xs_int, xs_string
from ...types.kite import Kite
from .price import write_price


def write_kite(tag: str, value: Kite) -> str:
    return element(
        tag,
        node("tns:Price", write_price, value.price),
        attributes=content(
            attribute("width", xs_int, value.width),
            attribute_if_set("unit", xs_string, value.unit),
        ),
    )
