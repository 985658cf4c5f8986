"""Complex types as flat lists of fields: what a dataclass holds, before it is put into Python words.

This is where particles are flattened. A shape knows wire names, kinds of values and presence; the
planners of dataclasses and codecs both read it, so that they can't disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from stubwright.model.walk import (
    Use,
    array_item,
    content_of,
    message_content,
    simple_base,
)
from stubwright.model.xsd import (
    ANY_TYPE,
    SOAP12_ENCODING,
    SOAP_ENCODING,
    XSD,
    ComplexType,
    QName,
    SimpleType,
)
from stubwright.plan.obstacles import UnplannableError, refuse_message, refuse_type

if TYPE_CHECKING:
    from stubwright.model.api import Message
    from stubwright.model.xsd import Schemas


@dataclass(frozen=True, slots=True)
class Atom:
    """A built-in simple type, or one that comes down to it."""

    base: QName


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A simple type with enumerated values."""

    type: QName


@dataclass(frozen=True, slots=True)
class Listing:
    """An xs:list: items of simple type in one text."""

    item: Atom | Enumeration


@dataclass(frozen=True, slots=True)
class Record:
    """A complex type that is a dataclass."""

    type: QName


@dataclass(frozen=True, slots=True)
class Array:
    """An ArrayOf type that is a list in Python. ``holes`` tells whether items may be nil."""

    tag: QName
    item: Value
    holes: bool


@dataclass(frozen=True, slots=True)
class Dictionary:
    """An array of key and value pairs that is a dict in Python."""

    tag: QName
    key: QName
    value: QName


Value: TypeAlias = Atom | Enumeration | Listing | Record | Array | Dictionary


@dataclass(frozen=True, slots=True)
class ShapeField:
    """One field. ``presence`` tells what the wire form of an unset field is.

    ``required``: there is none, the field must be set. ``optional``: the element is left out.
    ``nil``: the element must be there and is nil.
    """

    tag: QName
    value: Value
    presence: Literal["required", "optional", "nil"]
    repeated: bool = False
    holes: bool = False

    @property
    def key(self) -> str:
        """What the field is told by among the fields of its type."""
        return str(self.tag)


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields of a complex type, base first; ``own`` is how many are not its base's."""

    name: QName
    fields: tuple[ShapeField, ...]
    own: int
    base: QName | None = None
    abstract: bool = False


class Shapes:
    """Makes shapes and values of the types of one API; each is made once.

    ``plain_arrays`` tells whether an ArrayOf type is a list in Python, or a dataclass like others.
    """

    def __init__(self, schemas: Schemas, *, plain_arrays: bool = True) -> None:
        self.schemas = schemas
        self._plain_arrays = plain_arrays
        self._shapes: dict[QName, Shape] = {}

    def shape(self, name: QName) -> Shape:
        """Return the shape of a complex type. Raises `UnplannableError`."""
        if name not in self._shapes:
            component = self.schemas.types.get(name)
            if not isinstance(component, ComplexType):
                raise UnplannableError(f"{name} is no complex type")
            refuse_type(component, self.schemas)
            fields = self.fields(content_of(self.schemas, name))
            base = component.base if component.derivation == "extension" else None
            inherited = (
                len(self.shape(base).fields)
                if base in self.schemas.types and base
                else 0
            )
            own = len(fields) - inherited
            self._shapes[name] = Shape(
                name,
                fields,
                own,
                base if inherited or base in self.schemas.types else None,
                component.abstract,
            )
        return self._shapes[name]

    def message(self, message: Message) -> tuple[ShapeField, ...]:
        """Return the fields of a message. Raises `UnplannableError`."""
        refuse_message(message, self.schemas)
        return self.fields(message_content(self.schemas, message))

    def fields(self, uses: tuple[Use, ...]) -> tuple[ShapeField, ...]:
        """Return the fields for the elements of a content."""
        return tuple(self._field(use) for use in uses)

    def _field(self, use: Use) -> ShapeField:
        element = use.element
        presence: Literal["required", "optional", "nil"] = "required"
        if use.optional:
            presence = "optional"
        elif element.nillable and not use.many:
            presence = "nil"
        return ShapeField(
            tag=element.name,
            value=self.value(element.type),
            presence=presence,
            repeated=use.many,
            holes=use.many and element.nillable,
        )

    def value(self, name: QName) -> Value:
        """Return the kind of value that a type is in Python."""
        component = self.schemas.types.get(name)
        if isinstance(component, SimpleType):
            return self._simple(component)
        if component is None:
            if name == ANY_TYPE:
                raise UnplannableError("xs:anyType has no Python form yet")
            if name.namespace in {SOAP_ENCODING, SOAP12_ENCODING}:
                raise UnplannableError(f"{name} is a SOAP-encoded type")
            return Atom(name)
        item = array_item(self.schemas, name) if self._plain_arrays else None
        if item is None:
            return Record(name)
        pair = self._pair(item)
        if pair is not None:
            return Dictionary(item.element.name, *pair)
        value = self.value(item.element.type)
        if isinstance(value, (Array, Dictionary)):
            raise UnplannableError(f"{name} is an array of arrays", item.element.source)
        return Array(item.element.name, value, item.element.nillable)

    def _simple(self, component: SimpleType) -> Atom | Enumeration | Listing:
        if component.variety == "list" and component.item is not None:
            item = self.value(component.item)
            return Listing(
                item if isinstance(item, (Atom, Enumeration)) else Atom(component.item)
            )
        if component.facets.enumeration:
            return Enumeration(component.name)
        if component.base in self.schemas.types and component.base is not None:
            value = self.value(component.base)
            return (
                value
                if isinstance(value, (Atom, Enumeration, Listing))
                else Atom(component.base)
            )
        base = simple_base(self.schemas, component.name)
        return Atom(base if base.namespace == XSD else QName(XSD, "string"))

    def _pair(self, item: Use) -> tuple[QName, QName] | None:
        """Return key and value elements of a .NET dictionary's item, where both are texts."""
        component = self.schemas.types.get(item.element.type)
        if not isinstance(
            component, ComplexType
        ) or not item.element.name.local.startswith("KeyValue"):
            return None
        content = content_of(self.schemas, item.element.type)
        if [use.element.name.local.lower() for use in content] != ["key", "value"]:
            return None
        if any(
            self.value(use.element.type) != Atom(QName(XSD, "string"))
            for use in content
        ):
            return None
        return content[0].element.name, content[1].element.name
