"""XML as a value: what `schema_text` and `wsdl_text` make, before prefixes are known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from stubwright.schema.xsd import EncodedArray, QName

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Value: TypeAlias = str | QName | tuple[QName, ...] | EncodedArray
"""An attribute's value; qualified names in it get their prefixes when the text is made."""


@dataclass(frozen=True, slots=True)
class Tag:
    """An element. Its name has one of the fixed prefixes: ``xs:element``."""

    name: str
    attributes: tuple[tuple[str, Value], ...] = ()
    children: tuple[Tag, ...] = ()

    def walk(self) -> Iterator[Tag]:
        """Yield the element and all that it contains, in document order."""
        pending: list[Tag] = [self]
        while pending:
            current = pending.pop()
            yield current
            pending.extend(reversed(current.children))

    def namespaces(self) -> frozenset[str]:
        """Return the namespaces of the names in attribute values, everywhere inside."""
        return frozenset(
            name.namespace
            for inner in self.walk()
            for _, value in inner.attributes
            for name in _names(value)
        )

    def prefixes(self) -> frozenset[str]:
        """Return the prefixes of elements and attributes, everywhere inside."""
        return frozenset(
            name.partition(":")[0]
            for inner in self.walk()
            for name in (inner.name, *(key for key, _ in inner.attributes))
            if ":" in name
        )


def tag(name: str, attributes: Mapping[str, Value | None], *children: Tag) -> Tag:
    """Make an element; attributes without a value are left out."""
    written = [(key, value) for key, value in attributes.items() if value is not None]
    return Tag(name, tuple(written), children)


def _names(value: Value) -> tuple[QName, ...]:
    match value:
        case QName():
            return (value,)
        case EncodedArray():
            return (value.item,)
        case str():
            return ()
        case _:
            return value
