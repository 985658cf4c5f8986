"""What a schema says of the elements in a content: the filler asks it, and not the plan, how often they occur."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stubwright.sandbox.generic.complex import ancestry, resolved
from stubwright.schema.xsd import (
    ANY_TYPE,
    ComplexType,
    Element,
    ElementReference,
    Group,
    Occurs,
    QName,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.plan.content.shapes import Shapes
    from stubwright.schema.xsd import Particle


@dataclass(frozen=True)
class Use:
    """An element in a content: its type, how often it occurs, and whether it may be nil."""

    type: QName = ANY_TYPE
    occurs: Occurs = Occurs()
    nillable: bool = False


UNKNOWN = Use(occurs=Occurs(0, 1))


class Uses:
    """Looks up the elements of the types of one API."""

    def __init__(self, shapes: Shapes) -> None:
        self._shapes = shapes
        self._known: dict[QName, dict[QName, Use]] = {}

    def of(self, owner: QName | None, tag: QName) -> Use:
        """What is said of an element in the content of a type."""
        if owner is None:
            return UNKNOWN
        if owner not in self._known:
            self._known[owner] = {}
            for component in self.components(owner):
                if component.content is not None:
                    for name, use in self._in(component.content):
                        self._known[owner].setdefault(name, use)
        return self._known[owner].get(tag, UNKNOWN)

    def components(self, owner: QName) -> tuple[ComplexType, ...]:
        """The types that the content of one is put together from."""
        if self._shapes.is_group(owner):
            return (self._shapes.component(owner),)
        return ancestry(self._shapes.schemas, owner)

    def _in(self, particle: Particle) -> Iterator[tuple[QName, Use]]:
        schemas = self._shapes.schemas
        match particle:
            case Element(name, kind, occurs, nillable):
                yield name, Use(kind, occurs, nillable)
            case ElementReference(name, occurs):
                head = schemas.elements.get(name)
                if head is not None:
                    yield name, Use(head.type, occurs, head.nillable)
                for other in getattr(resolved(schemas, particle), "particles", ()):
                    yield other.name, Use(other.type, Occurs(), other.nillable)
            case _:
                found = resolved(schemas, particle)
                for part in found.particles if isinstance(found, Group) else ():
                    yield from self._in(part)
