from ...._runtime.soap.reader import Element, Reply, names
from ...._runtime.soap.writer import element, leaf, leaf_if_set
from ...._runtime.values.lexical import xs_int, xs_string
from ...types.line import Line
from ..namespaces import NS_KITES

_LINE = names(NS_KITES, "Length Color")


def read_line(element: Element, reply: Reply) -> Line:
    get = reply.record(element, _LINE)
    return Line(
        length=reply.required(reply.integer(get("Length")), "Length"),
        color=reply.string(get("Color")),
    )


def write_line(tag: str, value: Line) -> str:
    return element(
        tag,
        leaf("kites:Length", xs_int, value.length),
        leaf_if_set("kites:Color", xs_string, value.color),
    )
