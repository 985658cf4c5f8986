from ...._runtime.soap.reader import Element, Reply, names, read_attribute
from ...._runtime.soap.writer import (
    attribute,
    attribute_if_set,
    content,
    dropped,
    element,
    leaf,
    leaf_if_set,
    leaves,
    node_if_set,
    some_leaves,
)
from ...._runtime.values.lexical import xs_boolean, xs_decimal, xs_string
from ...._runtime.values.parsing import parse_boolean, parse_decimal, parse_string
from ...types.order import BareOrder, Order, PlainOrder
from ..any_types import read_any, write_any
from ..namespaces import NS_TNS

_BARE_ORDER = names(NS_TNS, "Kite")
_ORDER = names(NS_TNS, "Kite Line Tail* Size")
_PLAIN_ORDER = names(NS_TNS, "Kite Line Tail* Size")


def read_bare_order(element: Element, reply: Reply) -> BareOrder:
    get = reply.record(element, _BARE_ORDER)
    return BareOrder(
        kite=reply.required(reply.string(get("Kite")), "Kite"),
        gift=read_attribute(element, "gift", parse_boolean, reply),
        note=read_attribute(element, "note", parse_string, reply),
    )


def _content_bare_order(value: BareOrder) -> tuple[str, ...]:
    return (
        leaf("tns:Kite", xs_string, value.kite),
        dropped("Line", value.line),
        dropped("Tail", value.tail),
        dropped("Size", value.size),
    )


def write_bare_order(tag: str, value: BareOrder, mark: str = "") -> str:
    return element(
        tag,
        *_content_bare_order(value),
        attributes=content(
            mark,
            attribute_if_set("gift", xs_boolean, value.gift),
            attribute_if_set("note", xs_string, value.note),
        ),
    )


def read_order(element: Element, reply: Reply) -> Order:
    match reply.type_of(element):
        case "{urn:kites}BareOrder":
            return read_bare_order(element, reply)
        case "{urn:kites}PlainOrder":
            return read_plain_order(element, reply)
        case other:
            reply.expect(element, other, f"{NS_TNS}Order")
    get = reply.record(element, _ORDER)
    return Order(
        kite=reply.required(reply.string(get("Kite")), "Kite"),
        line=reply.node(get("Line"), read_any),
        tail=reply.leaves(element.findall(f"{NS_TNS}Tail"), parse_string),
        size=reply.value(get("Size"), parse_decimal),
        gift=read_attribute(element, "gift", parse_boolean, reply),
        note=read_attribute(element, "note", parse_string, reply),
    )


def _content_order(value: Order) -> tuple[str, ...]:
    return (
        leaf("tns:Kite", xs_string, value.kite),
        node_if_set("tns:Line", write_any, value.line),
        leaves("tns:Tail", xs_string, value.tail),
        leaf_if_set("tns:Size", xs_decimal, value.size),
    )


def write_order(tag: str, value: Order, mark: str = "") -> str:
    match value:
        case BareOrder():
            return write_bare_order(tag, value, ' i:type="tns:BareOrder"')
        case PlainOrder():
            return write_plain_order(tag, value, ' i:type="tns:PlainOrder"')
        case _:
            return element(
                tag,
                *_content_order(value),
                attributes=content(
                    mark,
                    attribute_if_set("gift", xs_boolean, value.gift),
                    attribute_if_set("note", xs_string, value.note),
                ),
            )


def read_plain_order(element: Element, reply: Reply) -> PlainOrder:
    get = reply.record(element, _PLAIN_ORDER)
    return PlainOrder(
        kite=reply.required(reply.string(get("Kite")), "Kite"),
        line=reply.required(reply.string(get("Line")), "Line"),
        tail=reply.leaves(element.findall(f"{NS_TNS}Tail"), parse_string),
        size=reply.required(reply.value(get("Size"), parse_decimal), "Size"),
        note=reply.required(
            read_attribute(element, "note", parse_string, reply), "note"
        ),
    )


def _content_plain_order(value: PlainOrder) -> tuple[str, ...]:
    return (
        leaf("tns:Kite", xs_string, value.kite),
        leaf("tns:Line", xs_string, value.line),
        some_leaves("tns:Tail", xs_string, value.tail),
        leaf("tns:Size", xs_decimal, value.size),
        dropped("gift", value.gift),
    )


def write_plain_order(tag: str, value: PlainOrder, mark: str = "") -> str:
    return element(
        tag,
        *_content_plain_order(value),
        attributes=content(mark, attribute("note", xs_string, value.note)),
    )
