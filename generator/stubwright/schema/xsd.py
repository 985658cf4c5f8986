"""XML Schema components, as schemas declare them.

Particles keep their nesting, occurrence and order; nothing is flattened here. An anonymous type gets a
`QName` whose local part is the path of its owner, which can't collide with a declared name because
``/`` isn't a name character (``Order/`` is the type of the
global element Order, ``Order/Line`` that of the local element Line in the complex type Order,
``Order//Line`` that of Line in the anonymous type of the element Order, ``Order/#/Line`` that of
Line in the model group or attribute group Order).

Sources don't count in comparisons: two schemas are equal when they declare the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from stubwright.diagnostics import NOWHERE, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

XSD = "http://www.w3.org/2001/XMLSchema"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
XML = "http://www.w3.org/XML/1998/namespace"


class QName(NamedTuple):
    """An expanded name; ``namespace`` is empty where there is none."""

    namespace: str
    local: str

    def __str__(self) -> str:
        return f"{{{self.namespace}}}{self.local}" if self.namespace else self.local


_START: Final = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NCNAME: Final = re.compile(
    f"[{_START}][{_START}.0-9\u00b7\u0300-\u036f\u203f\u2040-]*+"
)


def is_ncname(name: str) -> bool:
    """Tell whether a name is a valid xs:NCName."""
    return _NCNAME.fullmatch(name) is not None


ANY_TYPE = QName(XSD, "anyType")
ANY_SIMPLE_TYPE = QName(XSD, "anySimpleType")
STRING = QName(XSD, "string")


class Occurs(NamedTuple):
    """minOccurs and maxOccurs; a maximum of None is ``unbounded``."""

    minimum: int = 1
    maximum: int | None = 1


ONCE = Occurs()
OPTIONAL = Occurs(0, 1)
MANY = Occurs(0, None)


def _source() -> Source:
    return field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Element:
    """An element declaration, global or local.

    The name of an unqualified local element has no namespace.
    """

    name: QName
    type: QName = ANY_TYPE
    occurs: Occurs = ONCE
    nillable: bool = False
    default: str | None = None
    fixed: str | None = None
    abstract: bool = False
    substitution_group: QName | None = None
    documentation: str = field(default="", compare=False)
    source: Source = _source()


@dataclass(frozen=True, slots=True)
class ElementReference:
    """A particle that refers to a global element (``ref=``)."""

    name: QName
    occurs: Occurs = ONCE
    source: Source = _source()


@dataclass(frozen=True, slots=True)
class Group:
    """A model group: a sequence, a choice, or an all."""

    kind: Literal["sequence", "choice", "all"]
    particles: tuple[Particle, ...] = ()
    occurs: Occurs = ONCE
    source: Source = _source()


@dataclass(frozen=True, slots=True)
class GroupReference:
    """A particle that refers to a named model group."""

    name: QName
    occurs: Occurs = ONCE
    source: Source = _source()


@dataclass(frozen=True, slots=True)
class Wildcard:
    """xs:any or xs:anyAttribute; ``namespaces`` is the unchanged value of the attribute."""

    namespaces: str = "##any"
    process: Literal["strict", "lax", "skip"] = "strict"
    occurs: Occurs = ONCE
    source: Source = _source()


Particle: TypeAlias = Element | ElementReference | Group | GroupReference | Wildcard


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute declaration or use. ``reference`` marks one written with ``ref=``."""

    name: QName
    type: QName = ANY_SIMPLE_TYPE
    use: Literal["optional", "required", "prohibited"] = "optional"
    default: str | None = None
    fixed: str | None = None
    reference: bool = False
    source: Source = _source()


@dataclass(frozen=True, slots=True)
class AttributeGroupReference:
    """A reference to a named attribute group."""

    name: QName
    source: Source = _source()


@dataclass(frozen=True, slots=True)
class AttributeGroup:
    """A named attribute group."""

    name: QName
    attributes: tuple[Attribute | AttributeGroupReference, ...] = ()
    any_attribute: Wildcard | None = None
    source: Source = _source()


@dataclass(frozen=True, slots=True)
class NamedGroup:
    """A named model group; ``content`` is None only in an invalid definition."""

    name: QName
    content: Group | None
    source: Source = _source()


@dataclass(frozen=True, slots=True)
class Facets:
    """Constraining facets, with unchanged values. Enumeration values keep their order."""

    enumeration: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    length: int | None = None
    min_length: int | None = None
    max_length: int | None = None
    min_inclusive: str | None = None
    max_inclusive: str | None = None
    min_exclusive: str | None = None
    max_exclusive: str | None = None
    total_digits: int | None = None
    fraction_digits: int | None = None
    white_space: str | None = None


NO_FACETS = Facets()


@dataclass(frozen=True, slots=True)
class SimpleType:
    """A simple type: a restriction of ``base``, a list of ``item``, or a union of ``members``."""

    name: QName
    variety: Literal["atomic", "list", "union"] = "atomic"
    base: QName | None = None
    item: QName | None = None
    members: tuple[QName, ...] = ()
    facets: Facets = NO_FACETS
    anonymous: bool = False
    documentation: str = field(default="", compare=False)
    source: Source = _source()


@dataclass(frozen=True, slots=True)
class EncodedArray:
    """The item type and dimensions of a SOAP-encoded array, from ``wsdl:arrayType``."""

    item: QName
    dimensions: str = "[]"


@dataclass(frozen=True, slots=True)
class ComplexType:
    """A complex type. ``content`` and ``attributes`` are without those of its base."""

    name: QName
    base: QName | None = None
    derivation: Literal["extension", "restriction"] | None = None
    abstract: bool = False
    mixed: bool = False
    simple_content: bool = False
    content: Particle | None = None
    attributes: tuple[Attribute | AttributeGroupReference, ...] = ()
    any_attribute: Wildcard | None = None
    facets: Facets = NO_FACETS
    encoded_array: EncodedArray | None = None
    anonymous: bool = False
    documentation: str = field(default="", compare=False)
    source: Source = _source()


Type: TypeAlias = ComplexType | SimpleType
Component: TypeAlias = Element | Type | NamedGroup | Attribute | AttributeGroup
"""A component that a schema can declare globally, under its name."""


@dataclass(frozen=True, slots=True)
class Schemas:
    """All schema components that can refer to each other, by expanded name, in document order."""

    elements: Mapping[QName, Element] = field(default_factory=dict[QName, Element])
    types: Mapping[QName, Type] = field(default_factory=dict[QName, Type])
    groups: Mapping[QName, NamedGroup] = field(default_factory=dict[QName, NamedGroup])
    attributes: Mapping[QName, Attribute] = field(
        default_factory=dict[QName, Attribute]
    )
    attribute_groups: Mapping[QName, AttributeGroup] = field(
        default_factory=dict[QName, AttributeGroup]
    )
