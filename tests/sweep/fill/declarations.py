"""How a schema declares the elements of a type.

The filler reads occurrence from the schema, and not from the plan, so that errors of the plan show.
"""

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
class Declaration:
    """An element of a type: its own type, how often it occurs, and whether it is nillable."""

    type: QName = ANY_TYPE
    occurs: Occurs = Occurs()
    nillable: bool = False


UNDECLARED = Declaration(occurs=Occurs(0, 1))


class Declarations:
    """The declarations of one API's types."""

    def __init__(self, shapes: Shapes) -> None:
        self._shapes = shapes
        self._known: dict[QName, dict[QName, Declaration]] = {}

    def of(self, owner: QName | None, tag: QName) -> Declaration:
        """Return the declaration of an element in a type; `UNDECLARED` if there is none."""
        if owner is None:
            return UNDECLARED
        if owner not in self._known:
            self._known[owner] = {}
            for component in self.components(owner):
                if component.content is not None:
                    for name, use in self._in(component.content):
                        self._known[owner].setdefault(name, use)
        return self._known[owner].get(tag, UNDECLARED)

    def components(self, owner: QName) -> tuple[ComplexType, ...]:
        """Return the types that the content of a type is made of: its bases and itself."""
        if self._shapes.is_group(owner):
            return (self._shapes.component(owner),)
        return ancestry(self._shapes.schemas, owner)

    def _in(self, particle: Particle) -> Iterator[tuple[QName, Declaration]]:
        schemas = self._shapes.schemas
        match particle:
            case Element(name, kind, occurs, nillable):
                yield name, Declaration(kind, occurs, nillable)
            case ElementReference(name, occurs):
                head = schemas.elements.get(name)
                if head is not None:
                    yield name, Declaration(head.type, occurs, head.nillable)
                for other in getattr(resolved(schemas, particle), "particles", ()):
                    yield other.name, Declaration(other.type, Occurs(), other.nillable)
            case _:
                found = resolved(schemas, particle)
                for part in found.particles if isinstance(found, Group) else ():
                    yield from self._in(part)
