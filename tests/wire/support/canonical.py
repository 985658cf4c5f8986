"""XML without what has no meaning: prefixes, comments, and white space between elements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable

XSI = "http://www.w3.org/2001/XMLSchema-instance"
Canonical = tuple[Any, ...]


def canonical(element: Any) -> Canonical:
    """An element as nested tuples: name, attributes, text, children."""
    children = tuple(canonical(child) for child in element.iterchildren("*"))
    text = "" if children else "".join(element.itertext())
    attributes = tuple(sorted(_attribute(element, k, v) for k, v in element.items()))
    return element.tag, attributes, text, children


def _attribute(element: Any, name: str, value: str) -> tuple[str, str]:
    if name == f"{{{XSI}}}type":
        prefix, _, local = value.rpartition(":")
        return name, f"{{{element.nsmap.get(prefix or None, '')}}}{local}"
    return name, value


def parsed(text: bytes) -> Any:
    """The root of a document."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(text, parser)


def body_of(envelope: Any) -> Any:
    """The one element of a SOAP body."""
    namespace = etree.QName(envelope).namespace
    (element,) = envelope.find(f"{{{namespace}}}Body").iterchildren("*")
    return element


def headers_of(envelope: Any) -> list[Any]:
    """The elements of a SOAP header."""
    namespace = etree.QName(envelope).namespace
    header = envelope.find(f"{{{namespace}}}Header")
    return [] if header is None else list(header.iterchildren("*"))


def without(element: Canonical, keep: Callable[[Canonical], bool]) -> Canonical:
    """A canonical element without the descendants that ``keep`` doesn't want."""
    tag, attributes, text, children = element
    kept = tuple(without(child, keep) for child in children if keep(child))
    return tag, attributes, text, kept
