"""The shapes of complex types: the fields of their dataclasses, before Python names are chosen.

A shape contains wire names, kinds of values and presence. The planners of dataclasses and of codecs
both use it, so that they always agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stubwright.plan.content.unsupported import UnsupportedError
from stubwright.schema.xsd import ComplexType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from stubwright.plan.content.type_values import TypeValues
    from stubwright.plan.content.values import Node, Shape
    from stubwright.schema.xsd import QName, Schemas


@dataclass(frozen=True, slots=True)
class Shapes:
    """The shapes of the complex types of one API: `shape_types` makes them.

    ``groups`` are the types that represent repeated groups of elements, one occurrence each.
    ``refused`` are the types that have no Python form, with the reason.
    """

    types: TypeValues
    made: Mapping[QName, Shape]
    groups: Mapping[QName, ComplexType]
    refused: Mapping[QName, UnsupportedError]

    @property
    def schemas(self) -> Schemas:
        """The schemas that define the types."""
        return self.types.schemas

    def component(self, name: QName) -> ComplexType:
        """Return a complex type, or the one that represents a repeated group."""
        found = self.groups.get(name) or self.schemas.types.get(name)
        if not isinstance(found, ComplexType):
            raise UnsupportedError(f"{name} isn't a complex type")
        return found

    def is_group(self, name: QName) -> bool:
        """Tell whether a type is what one occurrence of a repeated group holds."""
        return name in self.groups

    def shape(self, name: QName) -> Shape:
        """Return the shape of a complex type. Raises `UnsupportedError`."""
        found = self.made.get(name)
        if found is not None:
            return found
        reason = self.refused.get(name)
        if reason is not None:
            raise UnsupportedError(str(reason), reason.source)
        raise UnsupportedError(f"{name} isn't a complex type")

    def bases(self, name: QName) -> Iterator[QName]:
        """Yield the bases of a type, the nearest first."""
        base = self.shape(name).base
        while base is not None:
            yield base
            base = self.shape(base).base

    def content(self, shape: Shape) -> tuple[Node, ...]:
        """Return the whole content of a type, its bases' included."""
        return whole_content(shape, self.made)


def whole_content(shape: Shape, shapes: Mapping[QName, Shape]) -> tuple[Node, ...]:
    """Return the whole content of a type; ``shapes`` has its bases."""
    found = shape.content
    while shape.base is not None and not shape.restricted:
        shape = shapes[shape.base]
        found = (*shape.content, *found)
    return found
