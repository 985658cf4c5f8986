"""XML nodes as values; their qualified names don't have prefixes yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from stubwright.schema.xsd import EncodedArray, QName

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

AttributeValue: TypeAlias = str | QName | tuple[QName, ...] | EncodedArray
"""The value of an attribute; qualified names in it get their prefixes when the text is made."""


@dataclass(frozen=True, slots=True)
class XmlNode:
    """An XML element. Its name has one of the fixed prefixes: ``xs:element``."""

    name: str
    attributes: tuple[tuple[str, AttributeValue], ...] = ()
    children: tuple[XmlNode, ...] = ()

    def walk(self) -> Iterator[XmlNode]:
        """Yield the node and all nodes inside, in document order."""
        pending: list[XmlNode] = [self]
        while pending:
            current = pending.pop()
            yield current
            pending.extend(reversed(current.children))

    def namespaces(self) -> frozenset[str]:
        """Return the namespaces of the qualified names in attribute values, at any depth."""
        return frozenset(
            name.namespace
            for inner in self.walk()
            for _, value in inner.attributes
            for name in _names(value)
        )

    def prefixes(self) -> frozenset[str]:
        """Return the prefixes of the names of elements and attributes, at any depth."""
        return frozenset(
            name.partition(":")[0]
            for inner in self.walk()
            for name in (inner.name, *(key for key, _ in inner.attributes))
            if ":" in name
        )


def xml_node(
    name: str, attributes: Mapping[str, AttributeValue | None], *children: XmlNode
) -> XmlNode:
    """Return a node; attributes without a value are left out."""
    present = [(key, value) for key, value in attributes.items() if value is not None]
    return XmlNode(name, tuple(present), children)


def _names(value: AttributeValue) -> tuple[QName, ...]:
    match value:
        case QName():
            return (value,)
        case EncodedArray():
            return (value.item,)
        case str():
            return ()
        case _:
            return value
