"""Complex types and messages as fields: what a dataclass holds, before it is put into Python words.

A shape knows wire names, kinds of values and presence; the planners of dataclasses and codecs both
read it, so that they can't disagree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from stubwright.plan.content.arrays import encoded_array, encoded_item
from stubwright.plan.content.attributes import (
    attribute_fields,
    element_default,
    is_simple,
    text_field,
)
from stubwright.plan.content.flatten import MIXED, Flattener
from stubwright.plan.content.repeated_elements import numbered
from stubwright.plan.content.restrictions import restricted
from stubwright.plan.content.simple import (
    builtin_value,
    simple_value,
    substitutes_by_head,
)
from stubwright.plan.content.unsupported import UnsupportedError
from stubwright.plan.content.values import (
    Array,
    Atomic,
    Body,
    Dictionary,
    Record,
    Shape,
    ShapeField,
    fields_in,
)
from stubwright.schema.queries import ElementUse, array_item, content_of
from stubwright.schema.soap_encoding import encoded_version
from stubwright.schema.xsd import (
    ANY_TYPE,
    STRING,
    ComplexType,
    Element,
    QName,
    SimpleType,
)

if TYPE_CHECKING:

    from stubwright.model.api import BodyPart, Message
    from stubwright.plan.content.values import Node, Value
    from stubwright.schema.xsd import Group, Schemas


class Shapes:
    """Makes shapes and values of the types of one API; each is made once.

    ``plain_arrays`` tells whether an ArrayOf type is a list in Python, or a dataclass like others;
    ``settled`` are the names of the header elements that credentials fill, or that nobody sends;
    ``tracking`` is that of the header element of replies that the receipt has.
    """

    def __init__(
        self,
        schemas: Schemas,
        *,
        plain_arrays: bool = True,
        settled: frozenset[str] = frozenset(),
        tracking: str = "",
    ) -> None:
        self.schemas = schemas
        self._settled = settled
        self._tracked = frozenset({tracking})
        self._plain_arrays = plain_arrays
        self._shapes: dict[QName, Shape] = {}
        self._groups: dict[QName, ComplexType] = {}
        self._within: list[QName] = []
        self._substitutes = substitutes_by_head(schemas)

    def component(self, name: QName) -> ComplexType:
        """Return a complex type, or the one that a repeated group is taken for."""
        found = self._groups.get(name) or self.schemas.types.get(name)
        if not isinstance(found, ComplexType):
            raise UnsupportedError(f"{name} is no complex type")
        return found

    def add_group(self, name: QName, group: Group) -> None:
        """Take in a repeated group as a type of its own."""
        made = ComplexType(name, content=group, anonymous=True, source=group.source)
        self._groups[name] = made

    def is_group(self, name: QName) -> bool:
        """Tell whether a type is what one occurrence of a repeated group holds."""
        return name in self._groups

    def substitutes(self, head: QName) -> tuple[QName, ...]:
        """Return the elements that may stand for another one, in document order."""
        found: dict[QName, None] = {}
        pending = [head]
        while pending:
            for name in self._substitutes.get(pending.pop(), ()):
                if name not in found and name != head:
                    found[name] = None
                    pending.append(name)
        return tuple(name for name in self.schemas.elements if name in found)

    def shape(self, name: QName) -> Shape:
        """Return the shape of a complex type. Raises `UnsupportedError`."""
        if name not in self._shapes:
            chain = [self.component(name)]
            while (name_above := chain[-1].base) is not None:
                base = self.schemas.types.get(name_above)
                if not isinstance(base, ComplexType):
                    break
                if base in chain:
                    raise UnsupportedError(f"{base.name} is its own base", base.source)
                chain.append(base)
            for component in reversed(chain):
                if component.name not in self._shapes:
                    self._shapes[component.name] = self._shape(component)
        return self._shapes[name]

    def _shape(self, component: ComplexType) -> Shape:
        name = component.name
        if component.encoded_array is not None or encoded_version(component):
            raise UnsupportedError(f"{name} is a SOAP-encoded array", component.source)
        base = self._shapes.get(component.base) if component.base is not None else None
        flat = Flattener(name, self)
        nodes = self._content(component, base, flat)
        attributes = tuple(attribute_fields(component, self))
        if base is not None and component.derivation == "restriction":
            return restricted(component, base, numbered(nodes), attributes)
        inherited = base.fields if base is not None else ()
        nodes = numbered(nodes, inherited)
        have = {field.key for field in inherited}
        attributes = tuple(field for field in attributes if field.key not in have)
        own = (*fields_in(nodes), *attributes)
        return Shape(
            name,
            (*inherited, *own),
            len(own),
            nodes,
            base.name if base is not None else None,
            component.abstract,
            dropped=base.dropped if base is not None else (),
        )

    def _content(
        self, component: ComplexType, base: Shape | None, flat: Flattener
    ) -> tuple[Node, ...]:
        """Return the content that a type adds; all of it for a restriction."""
        if component.simple_content:
            if base is not None:
                return self._restated(component, base)
            value = self.value(component.base or STRING)
            return (text_field(value if is_simple(value) else Atomic(STRING)),)
        if base is not None and any(f.kind == "mixed" for f in base.fields):
            return self._restated(component, base)
        if component.mixed:
            return (MIXED,)
        return flat.nodes(component.content) if component.content is not None else ()

    def _restated(self, component: ComplexType, base: Shape) -> tuple[Node, ...]:
        """Return what a type keeps of a base whose content is text: all of it in a restriction."""
        return self.content(base) if component.derivation == "restriction" else ()

    def fields(
        self, message: Message, *, answered: bool = False
    ) -> tuple[ShapeField, ...]:
        """Return the fields of a message. Raises `UnsupportedError`."""
        fields = self.body(message, answered=answered).fields
        return (*fields, *self.headers(message, answered=answered))

    def headers(
        self, message: Message, *, answered: bool = False
    ) -> tuple[ShapeField, ...]:
        """Return the fields for a message's header elements that nothing else deals with."""
        settled = self._tracked if answered else self._settled
        found: dict[QName, ShapeField] = {}
        for header in message.headers:
            tag = header.element or QName(header.namespace, header.part)
            if {tag.local, header.part} & settled:
                continue
            kind, default = header.type or ANY_TYPE, None
            if header.element is not None:
                element = self._element(header.element)
                kind = element.type
                default = element_default(element, self.value(kind), self.schemas)
            value = self.value(kind)
            made = ShapeField(tag, value, "optional", kind="header", default=default)
            found.setdefault(tag, made)
        return tuple(found.values())

    def body(self, message: Message, *, answered: bool = False) -> Body:
        """Return what a message's body holds. Raises `UnsupportedError`."""
        if message.wrapper is not None:
            loose = answered and message.use == "encoded"
            fields = tuple(self._accessor(part, loose=loose) for part in message.parts)
            return Body(fields, fields, message.wrapper)
        if len(message.parts) == 1 and message.parts[0].element is not None:
            element = self._element(message.parts[0].element)
            component = self.schemas.types.get(element.type)
            if isinstance(component, ComplexType) and not component.abstract:
                shape = self.shape(element.type)
                content = self.content(shape)
                return Body(shape.fields, content, element.name)
        if len(message.parts) == 1 and message.parts[0].type is not None:
            return self._typed(message.parts[0].type, message)
        parts = numbered(tuple(self._bare(part) for part in message.parts))
        return Body(fields_in(parts), parts)

    def _typed(self, name: QName, message: Message) -> Body:
        """A document whose part has a type: the body itself has the type's content."""
        if not isinstance(self.schemas.types.get(name), ComplexType):
            text = f"the body of message {message.name} is a text without an element"
            raise UnsupportedError(text, message.source)
        shape = self.shape(name)
        if any(field.kind not in {"element", "group"} for field in shape.fields):
            text = f"the body of message {message.name} has attributes or text"
            raise UnsupportedError(text, message.source)
        return Body(shape.fields, self.content(shape))

    def _element(self, name: QName) -> Element:
        element = self.schemas.elements.get(name)
        if element is None:
            raise UnsupportedError(f"{name} is not defined")
        return element

    def _bare(self, part: BodyPart) -> ShapeField:
        if part.element is None:
            text = f"part {part.name} of a document with several parts has a type, not an element"
            raise UnsupportedError(text)
        element = self._element(part.element)
        value = self.value(element.type)
        presence: Literal["nil", "required"] = "nil" if element.nillable else "required"
        default = element_default(element, value, self.schemas)
        return ShapeField(element.name, value, presence, default=default)

    def _accessor(self, part: BodyPart, *, loose: bool) -> ShapeField:
        if part.element is not None:  # the element itself stands in the wrapper
            return self._bare(part)
        value = self.value(part.type or ANY_TYPE)
        return ShapeField(QName("", part.name), value, "nil" if loose else "required")

    def content(self, shape: Shape) -> tuple[Node, ...]:
        """Return the whole content of a type, its bases' included."""
        found = shape.content
        while shape.base is not None and not shape.restricted:
            shape = self.shape(shape.base)
            found = (*shape.content, *found)
        return found

    def value(self, name: QName, *, arrays: bool = True) -> Value:
        """Return the kind of value that a type is in Python. Raises `UnsupportedError`."""
        component = self.schemas.types.get(name)
        if isinstance(component, SimpleType):
            return simple_value(component, self.schemas)
        if component is None:
            return builtin_value(name)
        if component.encoded_array is not None or encoded_version(component):
            return self._encoded(component)
        item = array_item(self.schemas, name) if self._plain_arrays and arrays else None
        if item is None:
            return Record(name)
        pair = self._pair(item)
        if pair is not None:
            return Dictionary(item.element.name, *pair)
        value = self.value(item.element.type, arrays=False)
        return Array(item.element.name, value, item.element.nillable)

    def _encoded(self, component: ComplexType) -> Array:
        if component.name in self._within:
            text = f"{component.name} is an array of itself"
            raise UnsupportedError(text, component.source)
        item = encoded_item(component, self.schemas)
        self._within.append(component.name)
        try:
            value = self.value(item.type, arrays=False)
        finally:
            self._within.pop()
        return encoded_array(item, value, encoded_version(component) or "1.1")

    def _pair(self, item: ElementUse) -> tuple[QName, QName] | None:
        """Return key and value elements of a .NET dictionary's item, where both are texts."""
        component = self.schemas.types.get(item.element.type)
        if not isinstance(
            component, ComplexType
        ) or not item.element.name.local.startswith("KeyValue"):
            return None
        content = content_of(self.schemas, item.element.type)
        if [use.element.name.local.lower() for use in content] != ["key", "value"]:
            return None
        if any(self.value(use.element.type) != Atomic(STRING) for use in content):
            return None
        return content[0].element.name, content[1].element.name
