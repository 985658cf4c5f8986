from ...._runtime.soap.reader import Element, Reply, names, read_attribute
from ...._runtime.soap.writer import (
    attribute,
    attribute_if_set,
    content,
    element,
    write_text,
)
from ...._runtime.values.lexical import xs_decimal, xs_string
from ...._runtime.values.parsing import parse_decimal, parse_string
from ...types.price import NetPrice, Price

_NET_PRICE = names()


def read_net_price(element: Element, reply: Reply) -> NetPrice:
    reply.record(element, _NET_PRICE)
    return NetPrice(
        value=reply.required(reply.value(element, parse_decimal), "value"),
        currency=reply.required(
            read_attribute(element, "currency", parse_string, reply), "currency"
        ),
        tax=read_attribute(element, "tax", parse_decimal, reply),
    )


def _content_price(value: Price) -> tuple[str, ...]:
    return (write_text(xs_decimal, value.value),)


def write_price(tag: str, value: Price) -> str:
    match value:
        case NetPrice():
            return element(
                tag,
                *_content_price(value),
                attributes=content(
                    ' i:type="tns:NetPrice"',
                    attribute("currency", xs_string, value.currency),
                    attribute_if_set("tax", xs_decimal, value.tax),
                ),
            )
        case _:
            return element(
                tag,
                *_content_price(value),
                attributes=attribute("currency", xs_string, value.currency),
            )
