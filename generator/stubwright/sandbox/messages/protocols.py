"""How the sandbox speaks: requests to values, values to replies, over SOAP and with JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, Protocol

from lxml import etree

from stubwright.sandbox.generic import Bodies, JsonBodies, MessageError, MessageParts
from stubwright.sandbox.generic.values import as_list, as_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stubwright.model.api import Api, Operation
    from stubwright.sandbox.checks.schemas import Validator
    from stubwright.sandbox.generic.values import Node, Table
    from stubwright.sandbox.messages.replies import Fault

_ADDED: Final = "AddedByTheVendor"


class Wire(Protocol):
    """One way to speak with one API."""

    @property
    def content_type(self) -> str:
        """The media type of replies."""
        ...

    def chosen(self, operations: Sequence[Operation], body: bytes) -> Operation:
        """Return the one that a body is for, of those at its address. Raises `MessageError`."""
        ...

    def read(
        self, operation: Operation, body: bytes, headers: Mapping[str, str]
    ) -> MessageParts:
        """Return the values of a request. Raises `MessageError`."""
        ...

    def reply(self, operation: Operation, value: Table, request_id: str) -> bytes:
        """Return a reply."""
        ...

    def fault(self, operation: Operation, fault: Fault | None, text: str) -> bytes:
        """Return a fault."""
        ...

    def extended(self, reply: bytes, *, answer: bool) -> bytes:
        """Return a reply with fields that no schema has: in its answer, or inside that."""
        ...


class SoapWire:
    """SOAP. Requests are held against the schemas before they are read."""

    content_type = "text/xml; charset=utf-8"

    def __init__(self, api: Api, validator: Validator) -> None:
        self._bodies = Bodies(api)
        self._validator = validator
        self._receipt = api.entry.receipt.soap

    def chosen(self, operations: Sequence[Operation], body: bytes) -> Operation:
        """Return the operation that an envelope is for. Raises `MessageError`."""
        operation = self._bodies.operation_of(_envelope(body))
        for candidate in operations:
            if candidate.request.parts == operation.request.parts:
                return candidate
        raise MessageError(f"{operation.name} has another address")

    def read(
        self, operation: Operation, body: bytes, headers: Mapping[str, str]
    ) -> MessageParts:
        """Return the values of a request. Raises `MessageError`."""
        envelope = _envelope(body)
        action = headers.get("soapaction", "").strip().strip('"')
        call = operation.soap
        if call is not None and call.version == "1.1" and action != call.action:
            raise MessageError(f"the SOAPAction is {action!r} and not {call.action!r}")
        for reason in self._validator.refusals(operation, envelope):
            raise MessageError(reason)
        return self._bodies.read_request(operation, envelope)

    def reply(self, operation: Operation, value: Table, request_id: str) -> bytes:
        """Return a reply."""
        declared = operation.response.headers if operation.response else ()
        headers = {
            header.part: request_id
            for header in declared
            if header.part == self._receipt
        }
        return _text(self._bodies.response(operation, value, headers))

    def fault(self, operation: Operation, fault: Fault | None, text: str) -> bytes:
        """Return a fault."""
        detail = self._bodies.detail(fault.detail, fault.value) if fault else None
        return _text(self._bodies.fault(operation, detail, text=text))

    def extended(self, reply: bytes, *, answer: bool) -> bytes:
        """Return a reply with elements that no schema has."""
        envelope = _envelope(reply)
        header, body = envelope.find("{*}Header"), envelope.find("{*}Body")
        root = body[0] if body is not None and len(body) else envelope
        if answer:
            _add_element(root)
            return _text(envelope)
        if header is not None:
            etree.SubElement(header, f"{{urn:added}}{_ADDED}").text = "1"
        for record in list(_records(root)):
            _add_element(record)
        return _text(envelope)


class JsonWire:
    """JSON, chosen by HTTP method and path, or by a member of the body."""

    content_type = "application/json; charset=utf-8"

    def __init__(self, api: Api) -> None:
        self._bodies = JsonBodies(api)
        self._envelope = api.entry.json.envelope

    def chosen(self, operations: Sequence[Operation], body: bytes) -> Operation:
        """Return the operation that a body's envelope names, or the only one there is."""
        if not self._envelope:
            return operations[0]
        name = as_table(_json(body)).get(self._envelope["method"])
        for operation in operations:
            if operation.json is not None and operation.json.rpc_method == name:
                return operation
        raise MessageError(f"no operation is called {name!r}")

    def read(
        self, operation: Operation, body: bytes, headers: Mapping[str, str]
    ) -> MessageParts:
        """Return the values of a request. Raises `MessageError`."""
        media = headers.get("content-type", "").partition(";")[0].strip()
        if media != "application/json":
            raise MessageError(f"the Content-Type is {media!r}")
        return MessageParts(self._bodies.read_request(operation, _json(body)))

    def reply(self, operation: Operation, value: Table, request_id: str) -> bytes:
        """Return a reply."""
        del request_id
        return json.dumps(self._bodies.response(operation, value)).encode()

    def fault(self, operation: Operation, fault: Fault | None, text: str) -> bytes:
        """Return a fault."""
        del operation
        if fault is None:
            return json.dumps({"Message": text}).encode()
        return json.dumps(self._bodies.error(fault.type, fault.value, text)).encode()

    def extended(self, reply: bytes, *, answer: bool) -> bytes:
        """Return a reply with members that no schema has."""
        message = as_table(json.loads(reply))
        root = message
        if self._envelope:
            root = as_table(message.get(self._envelope["result"], message))
        if answer:
            root[_ADDED] = {"Nested": [1, None]}
        else:
            _add_members(list(root.values()))
        return json.dumps(message).encode()


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise MessageError(f"no JSON: {error}") from None


def _envelope(body: bytes) -> Node:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        envelope = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        raise MessageError(f"no XML: {error}") from None
    if envelope.getroottree().docinfo.doctype:
        raise MessageError("a SOAP message may have no document type")
    return envelope


def _text(envelope: Node) -> bytes:
    return etree.tostring(envelope, xml_declaration=True, encoding="utf-8")


def _records(element: Node) -> Iterator[Node]:
    """Yield the elements below one that hold plain values side by side."""
    for child in element.iterchildren("*"):
        if any(len(inner) == 0 for inner in child):
            yield child
        yield from _records(child)


def _add_element(element: Node) -> None:
    namespace = etree.QName(element).namespace
    added = etree.SubElement(element, etree.QName(namespace, _ADDED))
    etree.SubElement(added, etree.QName(namespace, "Nested")).text = "1"


def _add_members(values: list[Any]) -> None:
    for value in values:
        if isinstance(value, dict):
            table = as_table(value)
            _add_members(list(table.values()))
            table[_ADDED] = {"Nested": [1, None]}
        elif isinstance(value, list):
            _add_members(as_list(value))
