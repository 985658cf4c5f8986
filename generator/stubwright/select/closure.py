"""The closure of operations: every schema component that their messages can contain.

It is exact: a derived type is included where an element is declared with one of its bases, but a base
type that is only extended doesn't include its other extensions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from stubwright.model.selection import ComponentKey, Reason
from stubwright.schema.queries import derived_types, substitutes
from stubwright.schema.soap_encoding import SOAP_ENCODINGS
from stubwright.schema.xsd import (
    XML,
    XSD,
    Attribute,
    AttributeGroup,
    AttributeGroupReference,
    ComplexType,
    Element,
    ElementReference,
    Group,
    GroupReference,
    NamedGroup,
    QName,
    Schemas,
    SimpleType,
    Wildcard,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from stubwright.diagnostics import Source
    from stubwright.model.selection import BoundOperation, ComponentKind
    from stubwright.schema.xsd import Component, Particle

T = TypeVar("T")
_WITHOUT_SCHEMA: Final = frozenset({XML, *SOAP_ENCODINGS})
"""Namespaces that WSDL documents use without a schema for them."""


class Visit(NamedTuple):
    """A visited component; ``replaceable`` where derived types or substitutes may take its place."""

    component: ComponentKey
    replaceable: bool


class Reference(NamedTuple):
    """A reference to a component: from where, and the words that explain it."""

    to: Visit
    source: Source
    text: str


class Missing(NamedTuple):
    """A component that is referred to but not defined."""

    name: QName
    source: Source


@dataclass(frozen=True, slots=True)
class ComponentGraph:
    """The components of schemas, and what may take the place of a type or an element."""

    tables: Mapping[ComponentKind, Mapping[QName, Component]]
    derived: Mapping[QName, Sequence[QName]]
    substitutes: Mapping[QName, Sequence[QName]]


def component_graph(schemas: Schemas) -> ComponentGraph:
    """Return the graph of the components of schemas."""
    tables: dict[ComponentKind, Mapping[QName, Component]] = {
        "element": schemas.elements,
        "type": schemas.types,
        "group": schemas.groups,
        "attribute": schemas.attributes,
        "attribute group": schemas.attribute_groups,
    }
    return ComponentGraph(tables, derived_types(schemas), substitutes(schemas))


def reach(
    graph: ComponentGraph,
    references: Iterable[Reference],
    visited: Mapping[Visit, Reason],
) -> dict[Visit, Reason] | Missing:
    """Return what references reach beyond what was visited, or the first name that is missing."""
    found: dict[Visit, Reason] = {}
    pending: list[tuple[Reference, ComponentKey | None]]
    pending = [(reference, None) for reference in references]
    while pending:
        reference, owner = pending.pop()
        visit = reference.to
        kind, name = visit.component
        if visit in visited or visit in found or name.namespace == XSD:
            continue
        component = graph.tables[kind].get(name)
        if component is None and name.namespace in _WITHOUT_SCHEMA:
            continue
        if component is None:
            return Missing(name, reference.source)
        found[visit] = Reason(reference.text, owner)
        following = [*_references_of(component, replaceable=visit.replaceable)]
        if visit.replaceable:
            following += _replacements(component, graph)
        pending.extend((each, visit.component) for each in following)
    return found


def components(schemas: Schemas, visited: Iterable[Visit]) -> Schemas:
    """Return the visited components of schemas, in document order."""
    keys = {visit.component for visit in visited}

    def kept(kind: ComponentKind, table: Mapping[QName, T]) -> Mapping[QName, T]:
        return {n: c for n, c in table.items() if ComponentKey(kind, n) in keys}

    return Schemas(
        kept("element", schemas.elements),
        kept("type", schemas.types),
        kept("group", schemas.groups),
        kept("attribute", schemas.attributes),
        kept("attribute group", schemas.attribute_groups),
    )


def reasons(visited: Mapping[Visit, Reason]) -> dict[ComponentKey, Reason]:
    """Return why each component was visited first."""
    found: dict[ComponentKey, Reason] = {}
    for visit, reason in visited.items():
        found.setdefault(visit.component, reason)
    return found


def type_reference(name: QName, source: Source, text: str) -> Reference:
    """Return a reference to a type in whose place derived types may be used."""
    return _reference("type", name, source, text)


def operation_references(operation: BoundOperation) -> Iterator[Reference]:
    """Yield the references of the message parts of an operation."""
    for message in operation.messages.values():
        named = f"operation {operation.abstract.name}, message {message.name.local}"
        for part in message.parts:
            text = f"{named}, part {part.name}"
            if part.element is not None:
                yield _reference("element", part.element, part.source, text)
            elif part.type is not None:
                yield _reference("type", part.type, part.source, text)


def _reference(
    kind: ComponentKind, name: QName, source: Source, text: str
) -> Reference:
    return Reference(Visit(ComponentKey(kind, name), replaceable=True), source, text)


def _fixed_reference(
    kind: ComponentKind, name: QName, source: Source, text: str
) -> Reference:
    """Return a reference to a component that nothing else can replace, such as a base type."""
    return Reference(Visit(ComponentKey(kind, name), replaceable=False), source, text)


def _references_of(component: Component, *, replaceable: bool) -> Iterator[Reference]:
    local = component.name.local
    match component:
        case Element():
            yield from _element_references(component, replaceable=replaceable)
        case SimpleType():
            yield from _simple_references(component)
        case ComplexType():
            yield from _complex_references(component)
        case NamedGroup():
            yield from _particle_references(component.content, local)
        case Attribute():
            text = f"type of attribute {local}"
            yield _reference("type", component.type, component.source, text)
        case AttributeGroup():
            yield from _attribute_references(component.attributes, local)


def _replacements(component: Component, graph: ComponentGraph) -> Iterator[Reference]:
    """Yield what may take a component's place: its derived types, or its substitutes."""
    name, source = component.name, component.source
    if isinstance(component, Element):
        for other in sorted(graph.substitutes.get(name, ())):
            yield _reference("element", other, source, f"substitutes {name.local}")
    elif isinstance(component, SimpleType | ComplexType):
        for other in sorted(graph.derived.get(name, ())):
            yield _reference("type", other, source, f"derived from {name.local}")


def _element_references(element: Element, *, replaceable: bool) -> Iterator[Reference]:
    local, source = element.name.local, element.source
    refer = _reference if replaceable else _fixed_reference
    yield refer("type", element.type, source, f"type of element {local}")
    if element.substitution_group is not None:
        text = f"substituted by {local}"
        yield _fixed_reference("element", element.substitution_group, source, text)


def _simple_references(component: SimpleType) -> Iterator[Reference]:
    text = f"used by {component.name.local}"
    for name in (component.base, component.item, *component.members):
        if name is not None:
            yield _reference("type", name, component.source, text)


def _complex_references(component: ComplexType) -> Iterator[Reference]:
    local, source = component.name.local, component.source
    if component.base is not None:
        yield _fixed_reference("type", component.base, source, f"base of {local}")
    if component.encoded_array is not None:
        item = component.encoded_array.item
        yield _reference("type", item, source, f"item of {local}")
    yield from _particle_references(component.content, local)
    yield from _attribute_references(component.attributes, local)


def _particle_references(particle: Particle | None, owner: str) -> Iterator[Reference]:
    pending: list[Particle] = [] if particle is None else [particle]
    while pending:
        current = pending.pop()
        source = current.source
        match current:
            case Element():
                text = f"{owner}/{current.name.local}"
                yield _reference("type", current.type, source, text)
            case ElementReference():
                yield _reference("element", current.name, source, f"used by {owner}")
            case GroupReference():
                yield _reference("group", current.name, source, f"used by {owner}")
            case Group():
                pending.extend(current.particles)
            case Wildcard():
                pass


def _attribute_references(
    attributes: Sequence[Attribute | AttributeGroupReference], owner: str
) -> Iterator[Reference]:
    for attribute in attributes:
        name, source = attribute.name, attribute.source
        if isinstance(attribute, AttributeGroupReference):
            yield _reference("attribute group", name, source, f"used by {owner}")
        elif attribute.reference:
            yield _reference("attribute", name, source, f"used by {owner}")
        else:
            text = f"type of {owner}/@{name.local}"
            yield _reference("type", attribute.type, source, text)
