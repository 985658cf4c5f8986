"""The closure of operations: every schema component that their messages can hold.

Exact in both directions: a derived type is in where an element is declared with one of its bases,
and a base that is only extended doesn't pull in its other extensions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from stubwright.schema.queries import derived_types
from stubwright.schema.xsd import (
    SOAP12_ENCODING,
    SOAP_ENCODING,
    XML,
    XSD,
    Attribute,
    AttributeGroupReference,
    Element,
    ElementReference,
    Group,
    GroupReference,
    QName,
    Schemas,
    SimpleType,
    Wildcard,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stubwright.diagnostics import Source
    from stubwright.model.selection import BoundOperation
    from stubwright.schema.wsdl import Part
    from stubwright.schema.xsd import Particle, Type


T = TypeVar("T")
_KNOWN: Final = frozenset({XML, SOAP_ENCODING, SOAP12_ENCODING})
"""Namespaces that WSDL documents use without a schema for them."""


class Step(NamedTuple):
    """A component to visit: its kind, its name, and the component that refers to it.

    ``kind`` is ``type`` for a type in a place where derived types may stand, and ``base`` for one
    that is only derived from; ``element`` for an element in a place where substitutes may stand,
    and ``head`` for one that is only substituted.
    """

    kind: str
    name: QName
    source: Source
    reason: str


class Closure:
    """Grows by operations. `schemas` returns what is in, in document order."""

    def __init__(self, schemas: Schemas) -> None:
        self._all = schemas
        self._derived = derived_types(schemas)
        self._substitutes = _substitutes(schemas)
        self._done: set[tuple[str, QName]] = set()
        self.reasons: dict[QName, str] = {}

    def include(self, operation: BoundOperation) -> tuple[QName, Source] | None:
        """Take in an operation. Returns the first name that is missing, and takes nothing in then."""
        return self._include(list(_roots(operation)))

    def include_type(self, name: QName) -> tuple[QName, Source] | None:
        """Take in a type that was asked for. Returns what is missing, like `include`."""
        source = self._all.types[name].source
        return self._include([Step("type", name, source, "asked for by name")])

    def _include(self, pending: list[Step]) -> tuple[QName, Source] | None:
        added: list[tuple[str, QName]] = []
        reasons: list[QName] = []
        while pending:
            step = pending.pop()
            key = (step.kind, step.name)
            if key in self._done or step.name.namespace == XSD:
                continue
            found = self._visit(step)
            if found is None and step.name.namespace in _KNOWN:
                continue
            if found is None:
                self._done.difference_update(added)
                for name in reasons:
                    del self.reasons[name]
                return step.name, step.source
            self._done.add(key)
            added.append(key)
            if step.name not in self.reasons:
                self.reasons[step.name] = step.reason
                reasons.append(step.name)
            pending.extend(found)
        return None

    def _visit(self, step: Step) -> list[Step] | None:
        """Return what a component refers to, or None where it isn't defined."""
        name, reason = step.name, str(step.name.local)
        if step.kind in {"type", "base"}:
            component = self._all.types.get(name)
            if component is None:
                return None
            steps = list(_type_steps(component, reason))
            if step.kind == "type":
                steps += [
                    Step("type", derived, component.source, f"derived from {reason}")
                    for derived in sorted(self._derived.get(name, ()))
                ]
            return steps
        if step.kind in {"element", "head"}:
            element = self._all.elements.get(name)
            if element is None:
                return None
            return self._element_steps(element, step.kind, reason)
        if step.kind == "group":
            group = self._all.groups.get(name)
            return (
                None if group is None else list(_particle_steps(group.content, reason))
            )
        if step.kind == "attribute":
            attribute = self._all.attributes.get(name)
            if attribute is None:
                return None
            return [
                Step(
                    "type",
                    attribute.type,
                    attribute.source,
                    f"type of attribute {reason}",
                )
            ]
        attributes = self._all.attribute_groups.get(name)
        return (
            None
            if attributes is None
            else list(_attribute_steps(attributes.attributes, reason))
        )

    def _element_steps(self, element: Element, kind: str, reason: str) -> list[Step]:
        source = element.source
        typed = "type" if kind == "element" else "base"
        steps = [Step(typed, element.type, source, f"type of element {reason}")]
        if element.substitution_group is not None:
            head = element.substitution_group
            steps.append(Step("head", head, source, f"substituted by {reason}"))
        if kind == "element":
            steps += [
                Step("element", name, source, f"substitutes {reason}")
                for name in sorted(self._substitutes.get(element.name, ()))
            ]
        return steps

    def schemas(self) -> Schemas:
        """Return the components that were taken in."""
        every = self._all
        return Schemas(
            self._taken(every.elements, "element", "head"),
            self._taken(every.types, "type", "base"),
            self._taken(every.groups, "group"),
            self._taken(every.attributes, "attribute"),
            self._taken(every.attribute_groups, "attribute group"),
        )

    def _taken(self, table: Mapping[QName, T], *kinds: str) -> Mapping[QName, T]:
        return {
            name: component
            for name, component in table.items()
            if any((kind, name) in self._done for kind in kinds)
        }


def _substitutes(schemas: Schemas) -> Mapping[QName, tuple[QName, ...]]:
    found: dict[QName, list[QName]] = {}
    for name, element in schemas.elements.items():
        if element.substitution_group is not None:
            found.setdefault(element.substitution_group, []).append(name)
    return {head: tuple(names) for head, names in found.items()}


def _roots(operation: BoundOperation) -> Iterator[Step]:
    for message in operation.messages.values():
        named = f"operation {operation.abstract.name}, message {message.name.local}"
        for part in message.parts:
            yield from _part_steps(part, f"{named}, part {part.name}")


def _part_steps(part: Part, reason: str) -> Iterator[Step]:
    if part.element is not None:
        yield Step("element", part.element, part.source, reason)
    elif part.type is not None:
        yield Step("type", part.type, part.source, reason)


def _type_steps(component: Type, reason: str) -> Iterator[Step]:
    if isinstance(component, SimpleType):
        for name in (component.base, component.item, *component.members):
            if name is not None:
                yield Step("type", name, component.source, f"used by {reason}")
        return
    if component.base is not None:
        yield Step("base", component.base, component.source, f"base of {reason}")
    if component.encoded_array is not None:
        yield Step(
            "type", component.encoded_array.item, component.source, f"item of {reason}"
        )
    yield from _particle_steps(component.content, reason)
    yield from _attribute_steps(component.attributes, reason)


def _particle_steps(particle: Particle | None, reason: str) -> Iterator[Step]:
    pending: list[Particle] = [] if particle is None else [particle]
    while pending:
        current = pending.pop()
        match current:
            case Element():
                yield Step(
                    "type",
                    current.type,
                    current.source,
                    f"{reason}/{current.name.local}",
                )
            case ElementReference():
                yield Step("element", current.name, current.source, f"used by {reason}")
            case GroupReference():
                yield Step("group", current.name, current.source, f"used by {reason}")
            case Group():
                pending.extend(current.particles)
            case Wildcard():
                pass


def _attribute_steps(
    attributes: Sequence[Attribute | AttributeGroupReference], reason: str
) -> Iterator[Step]:
    for attribute in attributes:
        if isinstance(attribute, AttributeGroupReference):
            yield Step(
                "attribute group", attribute.name, attribute.source, f"used by {reason}"
            )
        elif attribute.reference:
            yield Step(
                "attribute", attribute.name, attribute.source, f"used by {reason}"
            )
        else:
            yield Step(
                "type",
                attribute.type,
                attribute.source,
                f"type of {reason}/@{attribute.name.local}",
            )
