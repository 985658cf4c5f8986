"""Converts messages to fields: those of the body, and of header elements that are call arguments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from stubwright.plan.content.attributes import element_default
from stubwright.plan.content.repeated_elements import numbered
from stubwright.plan.content.unsupported import UnsupportedError
from stubwright.plan.content.values import Body, ShapeField, fields_in
from stubwright.schema.xsd import ANY_TYPE, ComplexType, QName

if TYPE_CHECKING:
    from stubwright.model.api import BodyPart, Message
    from stubwright.plan.content.shapes import Shapes


@dataclass(frozen=True, slots=True)
class MessageShapes:
    """The messages of one API.

    ``settled`` are the names of request header elements that credentials fill, or that are never sent.
    ``tracked`` are the names of reply header elements that the receipt contains.
    """

    shapes: Shapes
    settled: frozenset[str]
    tracked: frozenset[str]

    def fields(
        self, message: Message, *, answered: bool = False
    ) -> tuple[ShapeField, ...]:
        """Return the fields of a message; ``answered`` is for replies. Raises `UnsupportedError`."""
        fields = self.body(message, answered=answered).fields
        return (*fields, *self.headers(message, answered=answered))

    def headers(
        self, message: Message, *, answered: bool = False
    ) -> tuple[ShapeField, ...]:
        """Return the fields for a message's header elements, without the settled and tracked ones."""
        types = self.shapes.types
        settled = self.tracked if answered else self.settled
        found: dict[QName, ShapeField] = {}
        for header in message.headers:
            tag = header.element or QName(header.namespace, header.part)
            if {tag.local, header.part} & settled:
                continue
            kind, default = header.type or ANY_TYPE, None
            if header.element is not None:
                element = types.element(header.element)
                kind = element.type
                default = element_default(element, types.value(kind), types.schemas)
            value = types.value(kind)
            made = ShapeField(tag, value, "optional", kind="header", default=default)
            found.setdefault(tag, made)
        return tuple(found.values())

    def body(self, message: Message, *, answered: bool = False) -> Body:
        """Return the content of a message's body. Raises `UnsupportedError`."""
        if message.wrapper is not None:
            loose = answered and message.use == "encoded"
            fields = tuple(self._accessor(part, loose=loose) for part in message.parts)
            return Body(fields, fields, message.wrapper)
        shapes = self.shapes
        if len(message.parts) == 1 and message.parts[0].element is not None:
            element = shapes.types.element(message.parts[0].element)
            component = shapes.schemas.types.get(element.type)
            if isinstance(component, ComplexType) and not component.abstract:
                shape = shapes.shape(element.type)
                return Body(shape.fields, shapes.content(shape), element.name)
        if len(message.parts) == 1 and message.parts[0].type is not None:
            return self._typed(message.parts[0].type, message)
        parts = numbered(tuple(self._bare(part) for part in message.parts))
        return Body(fields_in(parts), parts)

    def _typed(self, name: QName, message: Message) -> Body:
        """Return the body of a document whose part has a type: it has the type's content itself."""
        if not isinstance(self.shapes.schemas.types.get(name), ComplexType):
            text = (
                f"the body of message {message.name} has a simple type and no element"
            )
            raise UnsupportedError(text, message.source)
        shape = self.shapes.shape(name)
        if any(field.kind not in {"element", "group"} for field in shape.fields):
            text = f"the body of message {message.name} has attributes or text"
            raise UnsupportedError(text, message.source)
        return Body(shape.fields, self.shapes.content(shape))

    def _bare(self, part: BodyPart) -> ShapeField:
        """Return the field for a part that is an element of the body itself."""
        if part.element is None:
            text = f"part {part.name} of a document with several parts has a type, not an element"
            raise UnsupportedError(text)
        types = self.shapes.types
        element = types.element(part.element)
        value = types.value(element.type)
        presence: Literal["nil", "required"] = "nil" if element.nillable else "required"
        default = element_default(element, value, types.schemas)
        return ShapeField(element.name, value, presence, default=default)

    def _accessor(self, part: BodyPart, *, loose: bool) -> ShapeField:
        """Return the field for a part of an rpc wrapper."""
        if part.element is not None:  # the element itself is in the wrapper
            return self._bare(part)
        value = self.shapes.types.value(part.type or ANY_TYPE)
        return ShapeField(QName("", part.name), value, "nil" if loose else "required")
