"""Converts values to SOAP envelopes and back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from stubwright.model.api import MessageHeader
from stubwright.sandbox.generic.values import MessageError
from stubwright.sandbox.generic.xml import XmlValues, qname
from stubwright.schema.xsd import ANY_TYPE, QName

if TYPE_CHECKING:
    from stubwright.model.api import Api, BodyPart, Message, Operation
    from stubwright.sandbox.generic.values import Node, Table, Value

SOAP: Final = {
    "1.1": "http://schemas.xmlsoap.org/soap/envelope/",
    "1.2": "http://www.w3.org/2003/05/soap-envelope",
}


@dataclass(frozen=True, slots=True)
class MessageParts:
    """The values of a message: header elements by part, and the body.

    The body is the content of its element. With several elements, or in rpc style, it is a dict with
    the message's parts.
    """

    body: Value
    headers: dict[str, Any] = field(default_factory=dict[str, Any])


class SoapMessages:
    """Writes and reads the SOAP messages of one API."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._xml = XmlValues(api.schemas)

    def request(
        self, operation: Operation, body: Value, headers: Table | None = None
    ) -> Node:
        """Return the envelope of a request."""
        return self._envelope(operation, operation.request, body, headers or {})

    def response(
        self, operation: Operation, body: Value, headers: Table | None = None
    ) -> Node:
        """Return the envelope of a reply."""
        return self._envelope(
            operation, self._response_of(operation), body, headers or {}
        )

    def fault(
        self,
        operation: Operation,
        detail: Node | None = None,
        *,
        code: str = "Server",
        text: str = "",
    ) -> Node:
        """Return the envelope of a fault; ``detail`` is an element, from `detail` or any other."""
        version = _version(operation)
        namespace = SOAP[version]
        envelope, body = _empty(version)
        fault = etree.SubElement(body, f"{{{namespace}}}Fault")
        if version == "1.1":
            etree.SubElement(fault, "faultcode").text = f"s:{code}"
            etree.SubElement(fault, "faultstring").text = text
            place = "detail"
        else:
            outer = etree.SubElement(fault, f"{{{namespace}}}Code")
            etree.SubElement(outer, f"{{{namespace}}}Value").text = f"s:{code}"
            reason = etree.SubElement(fault, f"{{{namespace}}}Reason")
            etree.SubElement(reason, f"{{{namespace}}}Text").text = text
            place = f"{{{namespace}}}Detail"
        if detail is not None:
            etree.SubElement(fault, place).append(detail)
        return envelope

    def detail(self, name: QName, value: Value) -> Node:
        """Return the element of a fault's detail."""
        return self._xml.write_global(name, value)

    def read_request(self, operation: Operation, envelope: Node) -> MessageParts:
        """Return the values of a request. Raises `MessageError`."""
        return self._read(operation.request, envelope)

    def read_response(self, operation: Operation, envelope: Node) -> MessageParts:
        """Return the values of a reply. Raises `MessageError`."""
        return self._read(self._response_of(operation), envelope)

    def operation_of(self, envelope: Node) -> Operation:
        """Return the operation that a request is for, by the element in its body."""
        root = _only_child(_part(envelope, "Body"))
        for operation in self._api.operations:
            if self._root(operation.request) == qname(root):
                return operation
        raise MessageError(f"no operation has the request element {qname(root)}")

    def _response_of(self, operation: Operation) -> Message:
        if operation.response is None:
            raise MessageError(f"{operation.name} has no reply")
        return operation.response

    def _root(self, message: Message) -> QName | None:
        if message.wrapper is not None:
            return message.wrapper
        return message.parts[0].element if message.parts else None

    # Writing

    def _envelope(
        self, operation: Operation, message: Message, body: Value, headers: Table
    ) -> Node:
        if message.use == "encoded":
            raise MessageError("SOAP encoding isn't supported")
        envelope, place = _empty(_version(operation))
        if headers:
            envelope.insert(0, self._header(operation, message, headers))
        if message.wrapper is None and len(message.parts) == 1:
            place.append(self._part(message.parts[0], body))
            return envelope
        if message.wrapper is not None:
            place = etree.SubElement(place, str(message.wrapper))
        for part in message.parts:
            if part.name in body:
                place.append(self._part(part, body[part.name]))
        return envelope

    def _header(self, operation: Operation, message: Message, values: Table) -> Node:
        header = etree.Element(f"{{{SOAP[_version(operation)]}}}Header")
        for declared in message.headers:
            if declared.part in values:
                header.append(self._part(declared, values[declared.part]))
        return header

    def _part(self, part: BodyPart | MessageHeader, value: Value) -> Node:
        if part.element is not None:
            return self._xml.write_global(part.element, value)
        return self._xml.write(_accessor(part), part.type or ANY_TYPE, value)

    # Reading

    def _read(self, message: Message, envelope: Node) -> MessageParts:
        place = _part(envelope, "Body")
        headers = self._read_headers(message, envelope)
        if message.wrapper is None and len(message.parts) == 1:
            element = _only_child(place)
            return MessageParts(self._read_part(message.parts[0], element), headers)
        if message.wrapper is not None:
            place = _only_child(place)
            if qname(place) != message.wrapper:
                raise MessageError(
                    f"expected the element {message.wrapper}, not {qname(place)}"
                )
        body: Table = {}
        for element in place.iterchildren("*"):
            part = _named(message.parts, qname(element))
            body[part.name] = self._read_part(part, element)
        return MessageParts(body, headers)

    def _read_headers(self, message: Message, envelope: Node) -> Table:
        header = envelope.find(_sibling(envelope, "Header"))
        values: Table = {}
        for element in header.iterchildren("*") if header is not None else ():
            for declared in message.headers:
                if qname(element) == (declared.element or _accessor(declared)):
                    values[declared.part] = self._read_part(declared, element)
        return values

    def _read_part(self, part: BodyPart | MessageHeader, element: Node) -> Value:
        expected = part.element or _accessor(part)
        if qname(element) != expected:
            raise MessageError(f"expected the element {expected}, not {qname(element)}")
        if part.element is not None:
            return self._xml.read_global(element)
        return self._xml.read(element, part.type or ANY_TYPE)


def _version(operation: Operation) -> str:
    return operation.soap.version if operation.soap is not None else "1.1"


def _empty(version: str) -> tuple[Node, Node]:
    namespace = SOAP[version]
    envelope = etree.Element(f"{{{namespace}}}Envelope", nsmap={"s": namespace})
    return envelope, etree.SubElement(envelope, f"{{{namespace}}}Body")


def _sibling(envelope: Node, local: str) -> str:
    return str(QName(qname(envelope).namespace, local))


def _part(envelope: Node, local: str) -> Node:
    if qname(envelope).local != "Envelope" or (
        qname(envelope).namespace not in SOAP.values()
    ):
        raise MessageError(f"{qname(envelope)} isn't a SOAP envelope")
    found = envelope.find(_sibling(envelope, local))
    if found is None:
        raise MessageError(f"the envelope has no {local}")
    return found


def _only_child(place: Node) -> Node:
    children = list(place.iterchildren("*"))
    if len(children) != 1:
        raise MessageError(
            f"{qname(place).local} has {len(children)} elements; expected 1"
        )
    return children[0]


def _accessor(part: BodyPart | MessageHeader) -> QName:
    """Return the name of the element of a part that is declared with a type."""
    if isinstance(part, MessageHeader):
        return QName(part.namespace, part.part)
    return QName("", part.name)


def _named(parts: tuple[BodyPart, ...], name: QName) -> BodyPart:
    for part in parts:
        if name == (part.element or _accessor(part)):
            return part
    raise MessageError(f"{name} isn't a part of the message")
