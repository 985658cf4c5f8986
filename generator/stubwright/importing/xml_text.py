"""Tags to text: the layout, the escaping and the namespace declarations of a document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from stubwright.importing.prefixes import prefixes
from stubwright.schema.xsd import EncodedArray, QName

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from stubwright.importing.xml_tree import Tag, Value

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


def xml_text(root: Tag, target: str) -> str:
    """Return a document, with all namespaces declared at its root and ``target`` as ``tns``.

    There is no default namespace: names without a prefix have no namespace.
    """
    used, spelled = root.namespaces(), root.prefixes()
    known = prefixes(used, target)
    declared = [
        (f"xmlns:{prefix}", namespace)
        for namespace, prefix in known.items()
        if prefix != "xml" and (namespace in used or prefix in spelled)
    ]
    if "" in used:
        declared.insert(0, ("xmlns", ""))
    top = replace(root, attributes=(*root.attributes, *declared))
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return "\n".join((head, *_lines(top, known, ""), ""))


def _lines(tag: Tag, known: Mapping[str, str], indent: str) -> Iterator[str]:
    words = [f'{name}="{_spell(value, known)}"' for name, value in tag.attributes]
    end = ">" if tag.children else "/>"
    line = " ".join((f"{indent}<{tag.name}", *words)) + end
    if len(line) <= _WIDTH or not words:
        yield line
    else:
        yield f"{indent}<{tag.name}"
        yield from (f"{indent}    {word}" for word in words[:-1])
        yield f"{indent}    {words[-1]}{end}"
    for child in tag.children:
        yield from _lines(child, known, f"{indent}  ")
    if tag.children:
        yield f"{indent}</{tag.name}>"


def _spell(value: Value, known: Mapping[str, str]) -> str:
    match value:
        case QName(namespace, local):
            prefixed = f"{known[namespace]}:{local}" if namespace else local
            return prefixed.translate(_ESCAPES)
        case EncodedArray(item, dimensions):
            return _spell(item, known) + _spell(dimensions, known)
        case str():
            return value.translate(_ESCAPES)
        case _:
            return " ".join(_spell(name, known) for name in value)
