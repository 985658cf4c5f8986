"""Queries about schema components that several stages share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.schema.xsd import (
    ComplexType,
    Element,
    ElementReference,
    Group,
    GroupReference,
    QName,
    SimpleType,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from stubwright.schema.xsd import Particle, Schemas

GROUPS_DEEP: Final = 50
"""The maximum nesting of references to named groups."""
_ARRAY_NAME: Final = re.compile(r"(?i)array_?of")


def derived_types(schemas: Schemas) -> dict[QName, tuple[QName, ...]]:
    """Return the complex types that are derived directly from each type, in document order.

    Anonymous types don't count: no ``xsi:type`` can name them in place of their base.
    """
    found: dict[QName, list[QName]] = {}
    for name, component in schemas.types.items():
        if not isinstance(component, ComplexType) or component.anonymous:
            continue
        if component.base is not None:
            found.setdefault(component.base, []).append(name)
    return {base: tuple(names) for base, names in found.items()}


def substitutes(schemas: Schemas) -> dict[QName, tuple[QName, ...]]:
    """Return the direct members of each substitution group by its head, in document order."""
    found: dict[QName, list[QName]] = {}
    for name, element in schemas.elements.items():
        if element.substitution_group is not None:
            found.setdefault(element.substitution_group, []).append(name)
    return {head: tuple(names) for head, names in found.items()}


class ElementUse(NamedTuple):
    """An element in a type's content; ``optional`` and ``many`` take the groups around it into account."""

    element: Element
    optional: bool
    many: bool


def lineage(schemas: Schemas, name: QName) -> tuple[ComplexType, ...]:
    """Return a complex type and the bases whose content it extends, the root first.

    A restriction repeats what it keeps of its base, so its bases aren't returned. A cycle of bases
    ends where it closes.
    """
    found: list[ComplexType] = []
    seen: set[QName] = set()
    current: QName | None = name
    while current is not None and current not in seen:
        seen.add(current)
        component = schemas.types.get(current)
        if not isinstance(component, ComplexType):
            break
        found.append(component)
        current = None if component.derivation == "restriction" else component.base
    return tuple(reversed(found))


def content_of(schemas: Schemas, name: QName) -> tuple[ElementUse, ...]:
    """Return the elements that a complex type's content can contain, those of its base first."""
    uses: list[ElementUse] = []
    for component in lineage(schemas, name):
        if component.content is not None:
            uses.extend(
                _uses(schemas, component.content, optional=False, many=False, within=())
            )
    return tuple(uses)


def _uses(
    schemas: Schemas,
    particle: Particle,
    *,
    optional: bool,
    many: bool,
    within: tuple[QName, ...],
) -> Iterator[ElementUse]:
    if particle.occurs.maximum == 0:
        return
    optional = optional or particle.occurs.minimum == 0
    many = many or particle.occurs.maximum is None or particle.occurs.maximum > 1
    match particle:
        case Element():
            yield ElementUse(particle, optional, many)
        case ElementReference():
            element = schemas.elements.get(particle.name)
            if element is not None:
                yield ElementUse(element, optional, many)
        case Group():
            loose = optional or (
                particle.kind == "choice" and len(particle.particles) > 1
            )
            for inner in particle.particles:
                yield from _uses(
                    schemas, inner, optional=loose, many=many, within=within
                )
        case GroupReference():
            group = schemas.groups.get(particle.name)
            if (
                group is not None
                and group.content is not None
                and particle.name not in within
                and len(within) < GROUPS_DEEP
            ):
                inside = (*within, particle.name)
                yield from _uses(
                    schemas, group.content, optional=optional, many=many, within=inside
                )
        case _:
            pass


def array_item(schemas: Schemas, name: QName) -> ElementUse | None:
    """Return the item of an array type: an ``ArrayOf…`` that contains one repeated element only."""
    component = schemas.types.get(name)
    if (
        not isinstance(component, ComplexType)
        or component.base is not None
        or component.abstract
    ):
        return None
    if component.attributes or component.any_attribute or component.mixed:
        return None
    if not _ARRAY_NAME.match(name.local):
        return None
    uses = content_of(schemas, name)
    if len(uses) != 1 or not uses[0].many or uses[0].element.abstract:
        return None
    element = uses[0].element
    is_global = schemas.elements.get(element.name) is element
    return None if is_global and element.name in substitutes(schemas) else uses[0]


def key_and_value(schemas: Schemas, item: ElementUse) -> tuple[Element, Element] | None:
    """Return the key and the value in an item of a .NET dictionary; None for other items."""
    if not item.element.name.local.startswith("KeyValue"):
        return None
    if not isinstance(schemas.types.get(item.element.type), ComplexType):
        return None
    inside = [use.element for use in content_of(schemas, item.element.type)]
    if [element.name.local.lower() for element in inside] != ["key", "value"]:
        return None
    return inside[0], inside[1]


def complex_type(schemas: Schemas, use: ElementUse) -> QName | None:
    """Return the complex type of an element or of its array items; None for other types."""
    item = array_item(schemas, use.element.type)
    kind = item.element.type if item is not None else use.element.type
    return kind if isinstance(schemas.types.get(kind), ComplexType) else None


def fields_below(
    schemas: Schemas, root: Iterable[ElementUse]
) -> Iterator[tuple[QName, ElementUse]]:
    """Yield each element of each type that the elements reach, with that type; each type once."""
    seen: set[QName] = set()
    pending = [complex_type(schemas, use) for use in root]
    while pending:
        kind = pending.pop()
        if kind is None or kind in seen:
            continue
        seen.add(kind)
        for use in content_of(schemas, kind):
            yield kind, use
            pending.append(complex_type(schemas, use))


def simple_base(schemas: Schemas, name: QName) -> QName:
    """Return the built-in type that an atomic simple type is derived from."""
    seen: set[QName] = set()
    current = name
    while current not in seen:
        seen.add(current)
        component = schemas.types.get(current)
        if not isinstance(component, SimpleType) or component.base is None:
            break
        current = component.base
    return current
