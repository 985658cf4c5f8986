"""The parts of a schema node that contain no declarations: names, numbers, facets, wildcards, prose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from stubwright.schema.wsdl import WSDL
from stubwright.schema.xml_reader import Node, source_of
from stubwright.schema.xsd import (
    XML,
    XSD,
    EncodedArray,
    Facets,
    Occurs,
    QName,
    Wildcard,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.schema.schema_builder import SchemaBuilder

_ARRAY_TYPE: Final = f"{{{WSDL}}}arrayType"


class Scope(NamedTuple):
    """The context in which a node is read: its document, and the defaults of its schema.

    ``unprefixed`` is the namespace of a name without a prefix where there is no default namespace.
    ``owner`` is the path of the enclosing component, from which anonymous types get their names.
    ``deferred`` contains, by name, the anonymous types that are nested too deeply to be read at once.
    """

    builder: SchemaBuilder
    document: str
    namespace: str
    qualified_elements: bool
    qualified_attributes: bool
    unprefixed: str
    deferred: dict[QName, tuple[Node, Scope]]
    owner: str = ""
    redefines: bool = False

    def within(self, owner: str) -> Scope:
        """Return the scope of a component's content."""
        return self._replace(owner=owner)


def children(node: Node) -> Iterator[tuple[Node, str]]:
    """Yield the child elements that are in the schema namespace, with their local names."""
    mark = f"{{{XSD}}}"
    for child in node:
        tag = child.tag
        if isinstance(tag, str) and tag.startswith(mark):
            yield child, tag[len(mark) :]


def resolve(node: Node, value: str, scope: Scope) -> QName:
    """Return the expanded name of a QName in an attribute value."""
    prefix, _, local = value.strip().rpartition(":")
    if prefix == "xml":
        return QName(XML, local)
    namespace = node.nsmap.get(prefix or None)
    if not prefix and namespace == WSDL:
        namespace = None  # the default namespace of the WSDL around the schema
    if namespace is None:
        if prefix:
            message = f"the prefix of {value} is not declared"
            source = source_of(node, scope.document)
            scope.builder.log.report("xsd-unresolved", message, source)
        namespace = scope.unprefixed
    return QName(namespace, local)


def is_true(value: str | None) -> bool:
    """Tell whether an xs:boolean attribute is set and true."""
    return value is not None and value.strip() in {"true", "1"}


def is_qualified(node: Node, *, default: bool) -> bool:
    """Tell whether a local declaration is in the target namespace."""
    form = node.get("form")
    return form == "qualified" if form else default


def read_occurs(node: Node) -> Occurs:
    """Return minOccurs and maxOccurs; the default replaces a value that isn't a number."""
    low = node.get("minOccurs", "1").strip()
    high = node.get("maxOccurs", "1").strip()
    minimum = int(low) if _is_count(low) else 1
    if high == "unbounded" or (high.isascii() and high.isdigit() and len(high) > 18):
        return Occurs(minimum, None)
    maximum = int(high) if _is_count(high) else 1
    return Occurs(minimum, maximum)


def read_use(node: Node) -> Literal["optional", "required", "prohibited"]:
    """Return the use of an attribute; the default replaces an invalid value."""
    value = node.get("use")
    if value == "required":
        return "required"
    return "prohibited" if value == "prohibited" else "optional"


def _is_count(text: str) -> bool:
    """Tell whether a text is a count: at most 18 ASCII digits."""
    return text.isascii() and text.isdigit() and len(text) < 19


def read_facets(node: Node) -> Facets:
    """Read the facets of a restriction."""
    values: dict[str, list[str]] = {}
    for child, kind in children(node):
        values.setdefault(kind, []).append(child.get("value", ""))

    def text(facet: str) -> str | None:
        return values[facet][-1] if facet in values else None

    def number(facet: str) -> int | None:
        value = (text(facet) or "").strip()
        return int(value) if _is_count(value) else None

    return Facets(
        enumeration=tuple(values.get("enumeration", ())),
        patterns=tuple(values.get("pattern", ())),
        length=number("length"),
        min_length=number("minLength"),
        max_length=number("maxLength"),
        min_inclusive=text("minInclusive"),
        max_inclusive=text("maxInclusive"),
        min_exclusive=text("minExclusive"),
        max_exclusive=text("maxExclusive"),
        total_digits=number("totalDigits"),
        fraction_digits=number("fractionDigits"),
        white_space=text("whiteSpace"),
    )


def read_wildcard(node: Node, scope: Scope) -> Wildcard:
    """Read xs:any or xs:anyAttribute."""
    value = node.get("processContents")
    process: Literal["strict", "lax", "skip"] = "strict"
    if value == "lax":
        process = "lax"
    elif value == "skip":
        process = "skip"
    namespaces = node.get("namespace", "##any")
    source = source_of(node, scope.document)
    return Wildcard(namespaces, process, read_occurs(node), source)


def read_encoded_array(node: Node, scope: Scope) -> EncodedArray | None:
    """Read the ``wsdl:arrayType`` of an attribute inside a node; None where there is none."""
    for child in node:
        value = child.get(_ARRAY_TYPE)
        if value:
            item, bracket, rest = value.partition("[")
            return EncodedArray(resolve(child, item, scope), bracket + rest)
    return None


def documentation(node: Node) -> str:
    """Return the text of a node's xs:documentation with white space collapsed."""
    parts = node.findall(f"{{{XSD}}}annotation/{{{XSD}}}documentation")
    words = " ".join(" ".join(str(text) for text in part.itertext()) for part in parts)
    return " ".join(words.split())
