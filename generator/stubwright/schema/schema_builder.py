"""Collects the components of all schemas of one run, while their documents are read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from stubwright.schema.redefine import redefined
from stubwright.schema.xsd import (
    ANY_TYPE,
    Attribute,
    AttributeGroup,
    Component,
    Element,
    NamedGroup,
    QName,
    Schemas,
    Type,
)

if TYPE_CHECKING:
    from stubwright.diagnostics import Log


@dataclass(slots=True)
class SchemaBuilder:
    """Collects components. The first definition of a name is used; a second one that differs is reported."""

    log: Log
    elements: dict[QName, Element] = field(default_factory=dict[QName, Element])
    types: dict[QName, Type] = field(default_factory=dict[QName, Type])
    groups: dict[QName, NamedGroup] = field(default_factory=dict[QName, NamedGroup])
    attributes: dict[QName, Attribute] = field(default_factory=dict[QName, Attribute])
    attribute_groups: dict[QName, AttributeGroup] = field(
        default_factory=dict[QName, AttributeGroup]
    )
    redefinitions: list[Component] = field(default_factory=list[Component])
    """The components of xs:redefine; those of the outermost document come first."""

    def add(self, component: Component) -> None:
        """Record a component under its name."""
        kind, table = self._table(component)
        if table.setdefault(component.name, component) != component:
            message = f"{kind} {component.name} has two different definitions"
            self.log.report("xsd-duplicate", message, component.source)

    def namespaces(self) -> set[str]:
        """Return the namespaces for which components were read."""
        tables = (self.elements, self.types, self.attributes)
        return {name.namespace for table in tables for name in table}

    def build(self) -> Schemas:
        """Apply the redefinitions, the innermost first, and return all components."""
        for component in reversed(self.redefinitions):
            _, table = self._table(component)
            former = table.get(component.name)
            table[component.name] = redefined(
                former, component, self.types, self.attribute_groups
            )
        return Schemas(
            {name: self._typed(element) for name, element in self.elements.items()},
            self.types,
            self.groups,
            self.attributes,
            self.attribute_groups,
        )

    def _table(self, component: Component) -> tuple[str, dict[QName, Any]]:
        """Return the word for a component in findings, and the table that it belongs to."""
        match component:
            case Element():
                return "element", self.elements
            case NamedGroup():
                return "group", self.groups
            case Attribute():
                return "attribute", self.attributes
            case AttributeGroup():
                return "attribute group", self.attribute_groups
            case _:
                return "type", self.types

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
