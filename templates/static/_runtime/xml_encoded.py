"""Words for arrays of the SOAP encoding, and for the references of encoded replies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from .errors import LexicalError, ReplyError
from .lexical import refuse_non_sequence
from .messages import NIL
from .xml_write import nil

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from xml.etree.ElementTree import Element

    from .messages import Nil

    Text = Callable[[object], str]

T = TypeVar("T")
_XSI_NIL: Final = "{http://www.w3.org/2001/XMLSchema-instance}nil"
_XSD: Final = 'xmlns:xsd="http://www.w3.org/2001/XMLSchema"'
_ENCODING: Final = {
    "1.1": "http://schemas.xmlsoap.org/soap/encoding/",
    "1.2": "http://www.w3.org/2003/05/soap-encoding",
}
_ID: Final = f"{{{_ENCODING['1.2']}}}id"
_REF: Final = f"{{{_ENCODING['1.2']}}}ref"
_NOT_COPIED: Final = frozenset(
    {
        "id",
        _ID,
        f"{{{_ENCODING['1.1']}}}root",
        "{http://schemas.xmlsoap.org/soap/envelope/}encodingStyle",
        "{http://www.w3.org/2003/05/soap-envelope}encodingStyle",
    }
)
_BUDGET: Final = 1_000_000
"""How many elements references may make of a reply."""


class Items(NamedTuple):
    """The items of an encoded array: the encoding's version, their type, and their name."""

    version: str
    kind: str
    name: str

    def opened(self, tag: str, count: int) -> str:
        """Return the start tag of an array of some items."""
        size = f'enc:arrayType="{self.kind}[{count}]"'
        if self.version == "1.2":
            size = f'enc:itemType="{self.kind}" enc:arraySize="{count}"'
        return f'<{tag} {_XSD} xmlns:enc="{_ENCODING[self.version]}" {size}>'


def encoded_leaves(
    tag: str,
    items: Items,
    text: Text,
    values: Sequence[object] | Nil | None,
) -> str:
    """An encoded array that must be there, with an item of simple type per value."""

    def write(name: str, value: object) -> str:
        return f"<{name}>{text(value)}</{name}>"

    return encoded_nodes(tag, items, write, values)


def encoded_leaves_if_set(
    tag: str,
    items: Items,
    text: Text,
    values: Sequence[object] | Nil | None,
) -> str:
    """The same as `encoded_leaves`; nothing for None."""
    if values is None:
        return ""
    return encoded_leaves(tag, items, text, values)


def encoded_leaves_or_nil(
    tag: str,
    items: Items,
    text: Text,
    values: Sequence[object] | Nil | None,
) -> str:
    """The same as `encoded_leaves`; nil for None."""
    if values is None:
        return nil(tag)
    return encoded_leaves(tag, items, text, values)


def encoded_nodes(
    tag: str,
    items: Items,
    write: Callable[[str, T], str],
    values: Sequence[T | None] | Nil | None,
) -> str:
    """An encoded array that must be there, with an item of complex type per value."""
    if values is NIL:
        return nil(tag)
    content: list[str] = []
    try:
        if values is None:
            raise LexicalError("is required")
        refuse_non_sequence(values)
        for value in values:
            content.append(
                nil(items.name) if value is None else write(items.name, value)
            )
    except LexicalError as error:
        place = f"{tag}[{len(content)}]" if content else tag
        raise error.inside(place) from None
    return f"{items.opened(tag, len(content))}{''.join(content)}</{tag}>"


def encoded_nodes_if_set(
    tag: str,
    items: Items,
    write: Callable[[str, T], str],
    values: Sequence[T | None] | Nil | None,
) -> str:
    """The same as `encoded_nodes`; nothing for None."""
    if values is None:
        return ""
    return encoded_nodes(tag, items, write, values)


def encoded_nodes_or_nil(
    tag: str,
    items: Items,
    write: Callable[[str, T], str],
    values: Sequence[T | None] | Nil | None,
) -> str:
    """The same as `encoded_nodes`; nil for None."""
    if values is None:
        return nil(tag)
    return encoded_nodes(tag, items, write, values)


def encoded_items(element: Element | None) -> list[Element]:
    """The items of an encoded array, whatever they are called; none where it is absent or nil."""
    return [] if element is None else list(element)


def encoded_items_or_none(element: Element | None) -> list[Element] | None:
    """The items of an encoded array; None where it is absent or nil."""
    if element is None or element.get(_XSI_NIL) in {"true", "1"}:
        return None
    return list(element)


def resolve_references(body: Iterable[Element]) -> list[Element]:
    """Put what references name in their place; return the body's elements that aren't named.

    SOAP 1.1 has ``href`` and ``id``, 1.2 has names of its encoding. A reference to what it stands in is
    left alone. Raises `ReplyError` where references make more
    of the reply than it could hold.
    """
    elements = list(body)
    every = [inner for element in elements for inner in element.iter()]
    named = {name: e for e in every if (name := e.get("id") or e.get(_ID))}
    for inner in every:
        inner.attrib.pop(_ID, None)
    budget = _BUDGET
    used: set[str] = set()
    for inner in every:
        name = inner.get("href", "").removeprefix("#") or inner.get(_REF, "")
        target = named.get(name)
        if target is None or len(inner):
            continue
        used.add(name)
        circular = False
        for below in target.iter():
            budget -= 1
            circular = circular or below is inner
            if budget < 0:
                raise ReplyError("the references in the reply make too much of it")
            if circular:
                break
        if circular:
            continue
        inner.text = target.text
        inner.extend(target)
        inner.attrib.pop("href", None)
        inner.attrib.pop(_REF, None)
        for key, value in target.attrib.items():
            if key not in _NOT_COPIED:
                inner.attrib.setdefault(key, value)
    return [element for element in elements if element.get("id") not in used]
