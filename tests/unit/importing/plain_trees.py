"""Schema components as plain nested tuples, read with lxml alone.

A second, simpler reading of XML Schema than the generator's: two declarations that mean the same
are equal here, whatever their prefixes, defaults and facet order. It compares imported files
with the vendors' independently of the generator's reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

XSD: Final = "{http://www.w3.org/2001/XMLSchema}"
ARRAY: Final = "{http://schemas.xmlsoap.org/wsdl/}arrayType"
_NAMES: Final = {"type", "ref", "base", "itemType", "substitutionGroup", "memberTypes"}
_DEFAULTS: Final = {
    ("minOccurs", "1"),
    ("maxOccurs", "1"),
    ("nillable", "false"),
    ("abstract", "false"),
    ("mixed", "false"),
    ("use", "optional"),
    ("processContents", "strict"),
    ("namespace", "##any"),
    ("type", f"{XSD}anyType"),
    ("type", f"{XSD}anySimpleType"),
}
_SILENT: Final = {"id", "block", "final", "version", "form"}
_SKIPPED: Final = {"annotation", "import", "include", "key", "keyref", "unique"}
_FACETS: Final = [
    "length",
    "minLength",
    "maxLength",
    "minInclusive",
    "maxInclusive",
    "minExclusive",
    "maxExclusive",
    "totalDigits",
    "fractionDigits",
    "whiteSpace",
    "pattern",
    "enumeration",
]

Key = tuple[str, str, str]
"""Kind, namespace and name of a global component."""


class Plain(NamedTuple):
    """An element of a schema; ``qualified`` is None where it makes no difference."""

    kind: str
    attributes: frozenset[tuple[str, str]]
    qualified: bool | None
    children: tuple[Any, ...]


def components(documents: Iterable[bytes]) -> dict[Key, list[Plain]]:
    """The global components of all schemas in some documents; there may be several of a name."""
    found: dict[Key, list[Plain]] = {}
    for content in documents:
        for schema in etree.fromstring(content).iter(f"{XSD}schema"):
            for kind, node in _children(schema):
                key = (kind, schema.get("targetNamespace", ""), node.get("name", ""))
                found.setdefault(key, []).append(_plain(node, kind, schema, top=True))
    return found


def _children(node: Any) -> Iterator[tuple[str, Any]]:
    for child in node.iterchildren(f"{XSD}*"):
        kind = str(child.tag).removeprefix(XSD)
        if kind not in _SKIPPED:
            yield kind, child


def _plain(node: Any, kind: str, schema: Any, *, top: bool = False) -> Plain:
    children = [_plain(child, inner, schema) for inner, child in _children(node)]
    attributes = dict(_attributes(node, kind))
    if kind == "complexType" and children and children[0].kind == "complexContent":
        if ("mixed", "true") in children[0].attributes:
            attributes["mixed"] = "true"
        children[0] = children[0]._replace(attributes=frozenset())
    children.sort(key=lambda c: _FACETS.index(c.kind) if c.kind in _FACETS else -1)
    qualified = None
    if kind in {"element", "attribute"} and not top and node.get("ref") is None:
        default = schema.get(f"{kind}FormDefault", "unqualified")
        qualified = node.get("form", default) == "qualified"
    written = frozenset(attributes.items()) - _DEFAULTS
    return Plain(kind, written, qualified, tuple(children))


def _attributes(node: Any, kind: str) -> Iterator[tuple[str, str]]:
    written: dict[str, str] = dict(node.attrib)
    for name, value in written.items():
        if name == ARRAY:
            item, bracket, rest = value.partition("[")
            yield name, _resolved(node, item) + bracket + rest
        elif name in _NAMES:
            words = (_resolved(node, word) for word in value.split())
            yield name, " ".join(words)
        elif kind in _FACETS and name == "fixed":
            pass
        elif name in {"nillable", "abstract", "mixed"}:
            yield name, {"1": "true", "0": "false"}.get(value, value)
        elif not name.startswith("{") and name not in _SILENT:
            yield name, value


def _resolved(node: Any, word: str) -> str:
    prefix, _, local = word.rpartition(":")
    namespace = node.nsmap.get(prefix or None)
    if prefix == "xml":
        namespace = "http://www.w3.org/XML/1998/namespace"
    return f"{{{namespace}}}{local}" if namespace else local
