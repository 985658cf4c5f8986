"""Reads SOAP requests, after validating them against the schemas, and writes SOAP replies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from stubwright.sandbox.generic import MessageError, MessageParts, SoapMessages
from stubwright.sandbox.messages.protocol import UNKNOWN_FIELD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stubwright.model.api import Api, Operation
    from stubwright.sandbox.checks.schemas import Validator
    from stubwright.sandbox.generic.values import Node, Table
    from stubwright.sandbox.messages.replies import Fault


class SoapProtocol:
    """SOAP, for one API."""

    content_type = "text/xml; charset=utf-8"

    def __init__(self, api: Api, validator: Validator) -> None:
        self._messages = SoapMessages(api)
        self._validator = validator
        self._receipt = api.entry.receipt.soap

    def requested_operation(
        self, operations: Sequence[Operation], body: bytes
    ) -> Operation:
        """Return the operation that an envelope is for. Raises `MessageError`."""
        operation = self._messages.operation_of(_parse(body))
        for candidate in operations:
            if candidate.request.parts == operation.request.parts:
                return candidate
        raise MessageError(f"{operation.name} has another address")

    def read(
        self, operation: Operation, body: bytes, headers: Mapping[str, str]
    ) -> MessageParts:
        """Return the values of a request. Raises `MessageError`."""
        envelope = _parse(body)
        action = headers.get("soapaction", "").strip().strip('"')
        call = operation.soap
        if call is not None and call.version == "1.1" and action != call.action:
            raise MessageError(f"SOAPAction is {action!r}; expected {call.action!r}")
        for error in self._validator.errors(operation, envelope):
            raise MessageError(error)
        return self._messages.read_request(operation, envelope)

    def reply(self, operation: Operation, value: Table, request_id: str) -> bytes:
        """Return a reply."""
        declared = operation.response.headers if operation.response else ()
        headers = {
            header.part: request_id
            for header in declared
            if header.part == self._receipt
        }
        return _text(self._messages.response(operation, value, headers))

    def fault(self, operation: Operation, fault: Fault | None, text: str) -> bytes:
        """Return a fault."""
        detail = self._messages.detail(fault.detail, fault.value) if fault else None
        return _text(self._messages.fault(operation, detail, text=text))

    def with_unknown_fields(self, reply: bytes, *, at_root: bool) -> bytes:
        """Return a reply with elements that aren't in the schema: in the body's element, or below it."""
        envelope = _parse(reply)
        header, body = envelope.find("{*}Header"), envelope.find("{*}Body")
        root = body[0] if body is not None and len(body) else envelope
        if at_root:
            _add_element(root)
            return _text(envelope)
        if header is not None:
            etree.SubElement(header, f"{{urn:added}}{UNKNOWN_FIELD}").text = "1"
        for record in list(_records(root)):
            _add_element(record)
        return _text(envelope)


def _parse(body: bytes) -> Node:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        envelope = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        raise MessageError(f"the body isn't well-formed XML: {error}") from None
    if envelope.getroottree().docinfo.doctype:
        raise MessageError("a SOAP message must not have a document type declaration")
    return envelope


def _text(envelope: Node) -> bytes:
    return etree.tostring(envelope, xml_declaration=True, encoding="utf-8")


def _records(element: Node) -> Iterator[Node]:
    """Yield the elements below one that have children with plain text."""
    for child in element.iterchildren("*"):
        if any(len(inner) == 0 for inner in child):
            yield child
        yield from _records(child)


def _add_element(element: Node) -> None:
    namespace = etree.QName(element).namespace
    added = etree.SubElement(element, etree.QName(namespace, UNKNOWN_FIELD))
    etree.SubElement(added, etree.QName(namespace, "Nested")).text = "1"
