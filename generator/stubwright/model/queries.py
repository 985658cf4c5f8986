"""Questions about an API and its messages that several stages ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.schema.queries import ElementUse, content_of
from stubwright.schema.xsd import ANY_TYPE, Element, QName

if TYPE_CHECKING:
    from stubwright.model.api import Api, BodyPart, Message
    from stubwright.schema.xsd import Schemas


def part_type(schemas: Schemas, part: BodyPart) -> QName:
    """Return the type of a message part."""
    if part.element is not None:
        element = schemas.elements.get(part.element)
        return element.type if element is not None else ANY_TYPE
    return part.type or ANY_TYPE


def message_content(schemas: Schemas, message: Message) -> tuple[ElementUse, ...]:
    """Return the elements of a message's root: the content of its one element, or its parts."""
    if message.wrapper is None and len(message.parts) == 1:
        return content_of(schemas, part_type(schemas, message.parts[0]))
    return tuple(
        ElementUse(
            Element(QName("", part.name), part_type(schemas, part)),
            optional=False,
            many=False,
        )
        for part in message.parts
    )


def operation_name(api: Api, service: str, name: str) -> str:
    """Return a name that is unique within an API: with the service where another one has the same."""
    same = {operation.service for operation in api.operations if operation.name == name}
    return f"{service}.{name}" if len(same) > 1 else name
