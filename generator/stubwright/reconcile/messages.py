"""The messages of an operation as the WSDL declares them: body parts, headers and faults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.model.api import BodyPart, Fault, Message, MessageHeader
from stubwright.schema.xsd import QName

if TYPE_CHECKING:
    from stubwright.model.selection import BoundOperation
    from stubwright.schema import wsdl


def style_of(operation: BoundOperation) -> str:
    """Return the style that applies to an operation: its own, or its binding's."""
    return operation.bound.style or operation.binding.style


def request_message(operation: BoundOperation) -> Message:
    """Return the operation's request."""
    name = operation.abstract.input
    side = operation.bound.input
    return _message(operation, name, side, operation.abstract.name)


def response_message(operation: BoundOperation) -> Message | None:
    """Return the operation's reply; None for a one-way operation."""
    name = operation.abstract.output
    if name is None:
        return None
    return _message(
        operation, name, operation.bound.output, f"{operation.abstract.name}Response"
    )


def _message(
    operation: BoundOperation,
    name: QName | None,
    side: wsdl.MessageBinding | None,
    wrapper: str,
) -> Message:
    written = operation.messages[name].parts if name is not None else ()
    headers = side.headers if side is not None else ()
    elsewhere = {header.part for header in headers if header.message == name}
    chosen = side.parts if side is not None else None
    parts = tuple(
        BodyPart(part.name, part.element, part.type)
        for part in written
        if (part.name in chosen if chosen is not None else part.name not in elsewhere)
    )
    rpc = style_of(operation) == "rpc"
    namespace = side.namespace if side is not None else ""
    return Message(
        name=name.local if name is not None else wrapper,
        parts=parts,
        wrapper=QName(namespace, wrapper) if rpc else None,
        use=side.use if side is not None else "literal",
        headers=tuple(_header(operation, header) for header in headers),
        source=(
            operation.messages[name].source
            if name is not None
            else operation.abstract.source
        ),
    )


def _header(operation: BoundOperation, header: wsdl.HeaderBinding) -> MessageHeader:
    parts = operation.messages[header.message].parts
    part = next((part for part in parts if part.name == header.part), None)
    return MessageHeader(
        header.part,
        part.element if part is not None else None,
        part.type if part is not None else None,
        header.use,
        header.namespace,
    )


def faults(operation: BoundOperation) -> tuple[Fault, ...]:
    """Return the faults that an operation declares, by the element in the SOAP detail."""
    found: list[Fault] = []
    for fault in operation.abstract.faults:
        for part in operation.messages[fault.message].parts:
            if part.element is not None:
                found.append(Fault(fault.name, part.element))
            elif part.type is not None:
                # An rpc fault has a typed part; the detail contains an element of the part's name.
                found.append(Fault(fault.name, QName("", part.name)))
    return tuple(found)
