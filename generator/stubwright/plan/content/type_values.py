"""Decides the kind of Python value for each type of the schemas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stubwright.plan.content.arrays import encoded_array, encoded_item
from stubwright.plan.content.simple import builtin_value, simple_value
from stubwright.plan.content.unsupported import UnsupportedError
from stubwright.plan.content.values import Array, Atomic, Dictionary, Record
from stubwright.schema.queries import array_item, key_and_value
from stubwright.schema.soap_encoding import encoded_version
from stubwright.schema.xsd import STRING, ComplexType, SimpleType

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.plan.content.values import Value
    from stubwright.schema.queries import ElementUse
    from stubwright.schema.xsd import Element, QName, Schemas


@dataclass(frozen=True, slots=True)
class TypeValues:
    """The types of one API as values.

    ``plain_arrays`` tells whether an ``ArrayOf…`` type is a list, or a dataclass like others.
    ``direct_substitutes`` are the elements that name another one as the head of their group.
    """

    schemas: Schemas
    plain_arrays: bool
    direct_substitutes: Mapping[QName, Sequence[QName]]

    def value(
        self, name: QName, *, arrays: bool = True, within: tuple[QName, ...] = ()
    ) -> Value:
        """Return the kind of value that a type is.

        Without ``arrays``, an ``ArrayOf…`` type is a dataclass: lists of lists aren't supported.
        ``within`` are the encoded arrays around the value. Raises `UnsupportedError`.
        """
        component = self.schemas.types.get(name)
        if isinstance(component, SimpleType):
            return simple_value(component, self.schemas)
        if component is None:
            return builtin_value(name)
        if component.encoded_array is not None or encoded_version(component):
            return self._encoded(component, within)
        item = array_item(self.schemas, name) if self.plain_arrays and arrays else None
        if item is None:
            return Record(name)
        pair = self._pair(item)
        if pair is not None:
            return Dictionary(item.element.name, *pair)
        value = self.value(item.element.type, arrays=False)
        return Array(item.element.name, value, item.element.nillable)

    def _encoded(self, component: ComplexType, within: tuple[QName, ...]) -> Array:
        if component.name in within:
            text = f"{component.name} is an array of itself"
            raise UnsupportedError(text, component.source)
        item = encoded_item(component, self.schemas)
        inside = (*within, component.name)
        value = self.value(item.type, arrays=False, within=inside)
        return encoded_array(item, value, encoded_version(component) or "1.1")

    def _pair(self, item: ElementUse) -> tuple[QName, QName] | None:
        """Return key and value elements of a .NET dictionary's item, where both are texts."""
        pair = key_and_value(self.schemas, item)
        if pair is None or any(self.value(e.type) != Atomic(STRING) for e in pair):
            return None
        return pair[0].name, pair[1].name

    def element(self, name: QName) -> Element:
        """Return a global element. Raises `UnsupportedError` where it isn't defined."""
        element = self.schemas.elements.get(name)
        if element is None:
            raise UnsupportedError(f"{name} is not defined")
        return element

    def substitutes(self, head: QName) -> tuple[QName, ...]:
        """Return the elements that may substitute for another one, in document order."""
        found: dict[QName, None] = {}
        pending = [head]
        while pending:
            for name in self.direct_substitutes.get(pending.pop(), ()):
                if name not in found and name != head:
                    found[name] = None
                    pending.append(name)
        return tuple(name for name in self.schemas.elements if name in found)
