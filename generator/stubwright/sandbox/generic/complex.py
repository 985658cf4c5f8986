"""Complex types: the elements that their content can have, and the order of those."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stubwright.sandbox.generic.values import ANY, MessageError, Value, as_list
from stubwright.schema.xsd import (
    Attribute,
    ComplexType,
    Element,
    ElementReference,
    Group,
    GroupReference,
    QName,
    Wildcard,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from stubwright.schema.xsd import (
        AttributeGroupReference,
        Particle,
        Schemas,
    )


@dataclass(frozen=True, slots=True)
class Content:
    """The elements that a complex type's content can have, by expanded name.

    ``keys`` are the keys of the elements in a value. ``many`` are the elements that may occur more than once.
    """

    elements: Mapping[QName, Element]
    keys: Mapping[QName, str]
    many: frozenset[QName]
    wildcard: bool

    def named(self, key: str) -> Element:
        """Return the element with a key. Raises `MessageError`."""
        for name, candidate in self.keys.items():
            if candidate == key:
                return self.elements[name]
        raise MessageError("the type has no such element", key)


def ancestry(schemas: Schemas, name: QName) -> tuple[ComplexType, ...]:
    """Return a complex type after the types that it extends, the root first."""
    found: list[ComplexType] = []
    current: QName | None = name
    while current is not None:
        component = schemas.types.get(current)
        if not isinstance(component, ComplexType) or component in found:
            break
        found.insert(0, component)
        current = component.base if component.derivation == "extension" else None
    return tuple(found)


def derives(schemas: Schemas, name: QName, base: QName) -> bool:
    """Tell whether a type is ``base`` or derived from it."""
    seen: set[QName] = set()
    current: QName | None = name
    while current is not None and current not in seen:
        if current == base:
            return True
        seen.add(current)
        component = schemas.types.get(current)
        current = component.base if component is not None else None
    return False


def particles(schemas: Schemas, name: QName) -> tuple[Particle, ...]:
    """Return the particles of a complex type's content, in order, those of its bases first."""
    return tuple(
        component.content
        for component in ancestry(schemas, name)
        if component.content is not None
    )


def content(schemas: Schemas, name: QName) -> Content:
    """Return the elements that a complex type's content can have."""
    elements: dict[QName, Element] = {}
    counts: Counter[QName] = Counter()
    wildcard = False
    for particle in particles(schemas, name):
        counts += _counts(schemas, particle, elements)
        wildcard = wildcard or _has_wildcard(schemas, particle)
    locals_ = Counter(found.local for found in elements)
    keys = {
        found: found.local if locals_[found.local] == 1 else str(found)
        for found in elements
    }
    many = frozenset(found for found, count in counts.items() if count > 1)
    return Content(elements, keys, many, wildcard)


def attributes(schemas: Schemas, name: QName) -> dict[QName, Attribute]:
    """Return the attributes of a complex type, by expanded name; a restriction keeps its base's."""
    chain: list[ComplexType] = []
    component = schemas.types.get(name)
    while isinstance(component, ComplexType) and component not in chain:
        chain.append(component)
        component = schemas.types.get(component.base) if component.base else None
    found: dict[QName, Attribute] = {}
    for component in reversed(chain):
        for use in _uses(schemas, component.attributes):
            if use.use == "prohibited":
                found.pop(use.name, None)
            else:
                declared = schemas.attributes.get(use.name) if use.reference else None
                found[use.name] = declared or use
    return found


def _uses(
    schemas: Schemas, parts: tuple[Attribute | AttributeGroupReference, ...]
) -> Iterator[Attribute]:
    seen: set[QName] = set()
    pending = list(reversed(parts))
    while pending:
        part = pending.pop()
        if isinstance(part, Attribute):
            yield part
        elif part.name in schemas.attribute_groups and part.name not in seen:
            seen.add(part.name)
            group = schemas.attribute_groups[part.name]
            pending.extend(reversed(group.attributes))


def alternatives(schemas: Schemas, reference: ElementReference) -> tuple[Element, ...]:
    """Return the elements that a reference allows: the global element and its substitutes."""
    found: list[Element] = []
    waiting = [reference.name]
    while waiting:
        head = schemas.elements.get(waiting.pop(0))
        if head is not None and head not in found:
            found.append(head)
            members = schemas.elements.values()
            waiting += [e.name for e in members if e.substitution_group == head.name]
    return tuple(element for element in found if not element.abstract)


def resolved(schemas: Schemas, particle: Particle) -> Element | Group | Wildcard:
    """Return a particle, or the group or choice of elements that it refers to."""
    match particle:
        case ElementReference():
            elements = alternatives(schemas, particle)
            return Group("choice", elements, particle.occurs)
        case GroupReference():
            group = schemas.groups.get(particle.name)
            inner = group.content if group is not None else None
            return Group("sequence", (inner,) if inner else (), particle.occurs)
        case _:
            return particle


def _counts(
    schemas: Schemas, particle: Particle, found: dict[QName, Element]
) -> Counter[QName]:
    """Add a particle's elements to ``found``; return how often each may occur (2: several times)."""
    counts: Counter[QName] = Counter()
    match resolved(schemas, particle):
        case Element() as element:
            found.setdefault(element.name, element)
            counts[element.name] = 1
        case Group(kind="choice", particles=branches):
            for branch in branches:
                counts |= _counts(schemas, branch, found)
        case Group(particles=parts):
            for part in parts:
                counts += _counts(schemas, part, found)
        case Wildcard():
            pass
    if particle.occurs.maximum is None or particle.occurs.maximum > 1:
        counts = Counter(dict.fromkeys(counts, 2))
    return counts


def _has_wildcard(schemas: Schemas, particle: Particle) -> bool:
    match resolved(schemas, particle):
        case Group(particles=parts):
            return any(_has_wildcard(schemas, part) for part in parts)
        case found:
            return isinstance(found, Wildcard)


class Arranger:
    """Puts the values of a complex type's content into the order that its particles require."""

    def __init__(
        self, schemas: Schemas, known: Content, values: Mapping[str, Value]
    ) -> None:
        self._schemas = schemas
        self._known = known
        self._left: dict[str, list[Value]] = {}
        for key, value in values.items():
            many = key == ANY or known.named(key).name in known.many
            self._left[key] = as_list(value) if many else [value]

    def arrange(
        self, whole: tuple[Particle, ...]
    ) -> Iterator[tuple[Element | None, Value]]:
        """Yield each element with its value, in order; with None for a wildcard's element.

        Raises `MessageError` if values are left over.
        """
        for particle in whole:
            yield from self._place(particle)
        for key, values in self._left.items():
            if values:
                raise MessageError("occurs too often", key)

    def _place(self, particle: Particle) -> Iterator[tuple[Element | None, Value]]:
        times = 0
        limit = particle.occurs.maximum
        while self._wanted(particle) and (limit is None or times < limit):
            times += 1
            yield from self._place_once(particle)

    def _place_once(self, particle: Particle) -> Iterator[tuple[Element | None, Value]]:
        match resolved(self._schemas, particle):
            case Element() as element:
                yield element, self._left[self._known.keys[element.name]].pop(0)
            case Wildcard():
                yield None, self._left[ANY].pop(0)
            case Group(kind="choice", particles=branches):
                yield from self._place(next(filter(self._wanted, branches)))
            case Group(particles=parts):
                for part in parts:
                    yield from self._place(part)

    def _wanted(self, particle: Particle) -> bool:
        """Tell whether a value is left for the particle."""
        match resolved(self._schemas, particle):
            case Wildcard():
                return bool(self._left.get(ANY))
            case Element() as element:
                return bool(self._left.get(self._known.keys[element.name]))
            case Group(particles=parts):
                return any(map(self._wanted, parts))
