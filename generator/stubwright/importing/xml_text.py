"""Writes XML nodes as text: the layout, escaping and namespace declarations of a document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from stubwright.importing.prefixes import prefixes
from stubwright.schema.xsd import EncodedArray, QName

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from stubwright.importing.xml_tree import AttributeValue, XmlNode

_WIDTH: Final = 120
_ESCAPES: Final = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "\t": "&#9;",
        "\n": "&#10;",
        "\r": "&#13;",
    }
)


def xml_text(root: XmlNode, target: str) -> str:
    """Return a document that declares all its namespaces at its root, with ``tns`` for ``target``.

    There is no default namespace: names without a prefix are in no namespace.
    """
    used, prefixes_used = root.namespaces(), root.prefixes()
    prefix_of = prefixes(used, target)
    declared = [
        (f"xmlns:{prefix}", namespace)
        for namespace, prefix in prefix_of.items()
        if prefix != "xml" and (namespace in used or prefix in prefixes_used)
    ]
    if "" in used:
        declared.insert(0, ("xmlns", ""))
    top = replace(root, attributes=(*root.attributes, *declared))
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return "\n".join((head, *_lines(top, prefix_of, ""), ""))


def _lines(node: XmlNode, prefix_of: Mapping[str, str], indent: str) -> Iterator[str]:
    attributes = [
        f'{name}="{_value_text(value, prefix_of)}"' for name, value in node.attributes
    ]
    end = ">" if node.children else "/>"
    line = " ".join((f"{indent}<{node.name}", *attributes)) + end
    if len(line) <= _WIDTH or not attributes:
        yield line
    else:
        yield f"{indent}<{node.name}"
        yield from (f"{indent}    {attribute}" for attribute in attributes[:-1])
        yield f"{indent}    {attributes[-1]}{end}"
    for child in node.children:
        yield from _lines(child, prefix_of, f"{indent}  ")
    if node.children:
        yield f"{indent}</{node.name}>"


def _value_text(value: AttributeValue, prefix_of: Mapping[str, str]) -> str:
    match value:
        case QName(namespace, local):
            name = f"{prefix_of[namespace]}:{local}" if namespace else local
            return name.translate(_ESCAPES)
        case EncodedArray(item, dimensions):
            return _value_text(item, prefix_of) + _value_text(dimensions, prefix_of)
        case str():
            return value.translate(_ESCAPES)
        case _:
            return " ".join(_value_text(name, prefix_of) for name in value)
