"""What reading a schema needs throughout: the components so far, and the scope of a node."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from stubwright.schema.redefine import redefined
from stubwright.schema.wsdl import WSDL
from stubwright.schema.xml_reader import Node, source_of
from stubwright.schema.xsd import (
    ANY_TYPE,
    XML,
    XSD,
    Attribute,
    AttributeGroup,
    Element,
    NamedGroup,
    Occurs,
    QName,
    Schemas,
    Type,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from stubwright.diagnostics import Log, Source

T = TypeVar("T")


@dataclass(slots=True)
class SchemaBuilder:
    """Collects components; the first definition of a name stands, a different second is reported."""

    log: Log
    elements: dict[QName, Element] = field(default_factory=dict[QName, Element])
    types: dict[QName, Type] = field(default_factory=dict[QName, Type])
    groups: dict[QName, NamedGroup] = field(default_factory=dict[QName, NamedGroup])
    attributes: dict[QName, Attribute] = field(default_factory=dict[QName, Attribute])
    attribute_groups: dict[QName, AttributeGroup] = field(
        default_factory=dict[QName, AttributeGroup]
    )

    redefining: bool = False
    redefinitions: list[tuple[dict[QName, Any], QName, Any]] = field(
        default_factory=list[tuple[dict[QName, Any], QName, Any]]
    )
    """What stands in xs:redefine, with the table that it belongs to; the outermost comes first."""
    promised: set[QName] = field(default_factory=set[QName])
    pending: list[Callable[[], None]] = field(
        default_factory=list["Callable[[], None]"]
    )
    """What is left to be read, and the names that it gets."""

    def add(
        self,
        kind: str,
        table: dict[QName, T],
        name: QName,
        component: T,
        source: Source,
    ) -> None:
        """Record a component under its name, or on top of the one that it redefines."""
        if self.redefining and not getattr(component, "anonymous", False):
            self.redefinitions.append((table, name, component))
            return
        present = table.setdefault(name, component)
        if present != component:
            message = f"{kind} {name} is defined twice, differently"
            self.log.report("xsd-duplicate", message, source)

    def namespaces(self) -> set[str]:
        """Return the namespaces of which anything was read."""
        tables = (self.elements, self.types, self.attributes)
        return {name.namespace for table in tables for name in table}

    def build(self) -> Schemas:
        """Return what was collected."""
        while self.redefinitions:
            table, name, component = self.redefinitions.pop()
            former = table.get(name)
            table[name] = redefined(
                former, component, self.types, self.attribute_groups
            )
        return Schemas(
            {name: self._typed(element) for name, element in self.elements.items()},
            self.types,
            self.groups,
            self.attributes,
            self.attribute_groups,
        )

    def _typed(self, element: Element) -> Element:
        """Give an element without a type that of the head of its substitution group."""
        head: Element | None = element
        seen: set[QName] = set()
        while head is not None and head.type == ANY_TYPE and head.substitution_group:
            if head.name in seen:
                return element
            seen.add(head.name)
            head = self.elements.get(head.substitution_group)
        return element if head is None else replace(element, type=head.type)


class Scope(NamedTuple):
    """What reading a node depends on: its document, and the defaults of its schema.

    ``unprefixed`` is the namespace of a name without prefix where none is the default.
    ``owner`` is the path of the enclosing component, of which anonymous types get their names.
    """

    builder: SchemaBuilder
    document: str
    namespace: str
    qualified_elements: bool
    qualified_attributes: bool
    unprefixed: str
    owner: str = ""

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
    """Return the expanded name that a QName in an attribute value stands for."""
    prefix, _, local = value.strip().rpartition(":")
    if prefix == "xml":
        return QName(XML, local)
    namespace = node.nsmap.get(prefix or None)
    if not prefix and namespace == WSDL:
        namespace = None  # the default namespace of the WSDL around the schema
    if namespace is None:
        if prefix:
            message = f"the prefix of {value} is not declared"
            scope.builder.log.report(
                "xsd-unresolved", message, source_of(node, scope.document)
            )
        namespace = scope.unprefixed
    return QName(namespace, local)


def read_occurs(node: Node) -> Occurs:
    """Return minOccurs and maxOccurs; what isn't a number counts as the default."""
    low = node.get("minOccurs", "1").strip()
    high = node.get("maxOccurs", "1").strip()
    minimum = int(low) if is_count(low) else 1
    if high == "unbounded" or (high.isascii() and high.isdigit() and len(high) > 18):
        return Occurs(minimum, None)
    maximum = int(high) if is_count(high) else 1
    return Occurs(minimum, maximum)


def is_count(text: str) -> bool:
    """Tell whether a text is a number that can count anything: ASCII digits, not too many."""
    return text.isascii() and text.isdigit() and len(text) < 19


def is_true(value: str | None) -> bool:
    """Tell whether an xs:boolean attribute is set and true."""
    return value is not None and value.strip() in {"true", "1"}
