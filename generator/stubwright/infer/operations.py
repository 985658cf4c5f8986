"""Infers operations and their messages, as a WSDL would declare them, from docs pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stubwright.diagnostics import Source
from stubwright.docs.facts import enveloped, root_of
from stubwright.infer.types import TypeBuilder
from stubwright.model.selection import BoundOperation, Selection
from stubwright.schema.wsdl import (
    AbstractOperation,
    Binding,
    BindingOperation,
    HeaderBinding,
    Message,
    MessageBinding,
    Part,
    Port,
)
from stubwright.schema.xsd import STRING, ComplexType, Element, Group, QName, Schemas

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.catalog.entry import ApiEntry
    from stubwright.diagnostics import Log
    from stubwright.docs.facts import MessageFacts, PageFacts, Protocol, ProtocolPart


@dataclass(frozen=True, slots=True)
class _Inferred:
    """The elements and types inferred so far."""

    elements: dict[QName, Element]
    types: TypeBuilder


def infer(pages: Sequence[PageFacts], service: str, log: Log) -> Selection:
    """Return the operations that pages describe, and the types that their templates show.

    ``service`` is the name of the service where the pages don't state it. A page without a request
    template is left out, with a diagnostic.
    """
    found = _Inferred({}, TypeBuilder(log))
    operations: list[BoundOperation] = []
    for page in pages:
        part = _best_part(page)
        if part is None or page.operation is None:
            message = "the page has no request template to infer types from"
            log.report("docs-unreadable-template", message, page.source)
            continue
        named = page.service.value if page.service is not None else ""
        operations.append(_operation(page, part, service or named or "Service", found))
    schemas = Schemas(found.elements, found.types.types)
    return Selection(tuple(operations), schemas)


def _best_part(page: PageFacts) -> ProtocolPart | None:
    """Return the part with the best template: SOAP's has namespaces and derived types."""
    protocol_parts = [
        part for part in page.protocol_parts if part.request.body is not None
    ]
    soap = [
        part
        for part in protocol_parts
        if part.request.body is not None and part.request.body.namespace
    ]
    return next(iter(soap or protocol_parts), None)


def _operation(
    page: PageFacts, part: ProtocolPart, service: str, found: _Inferred
) -> BoundOperation:
    name = page.operation.value if page.operation is not None else ""
    request = _message(part.request, f"{name}Request", page, found)
    response = _message(part.response, f"{name}Response", page, found)
    namespace = request.name.namespace
    sent, sent_headers = _headers(part.request, request.name, name, found)
    received, received_headers = _headers(part.response, response.name, name, found)
    messages = {m.name: m for m in (request, response, sent, received)}
    soap = part.request.body is not None and bool(part.request.body.namespace)
    binding_name = QName(namespace, service)
    bound = BindingOperation(
        name,
        name if soap else "",
        "document",
        MessageBinding(headers=sent_headers),
        MessageBinding(headers=received_headers),
        source=page.source,
    )
    address = next((e.url for e in page.endpoints if e.protocol == "soap"), "")
    return BoundOperation(
        binding_name,
        Port(service, binding_name, address, page.source),
        Binding(
            binding_name,
            binding_name,
            "soap11" if soap else "other",
            source=page.source,
        ),
        AbstractOperation(name, request.name, response.name, source=page.source),
        bound,
        messages,
    )


def _message(
    facts: MessageFacts, fallback: str, page: PageFacts, found: _Inferred
) -> Message:
    """Return a message of one element; adds the element and its types to ``found``."""
    root = root_of(facts.body)
    local = root.name if root is not None and root.namespace else ""
    if not local:
        local = facts.name.value if facts.name is not None else fallback
    namespace = root.namespace if root is not None else ""
    source = root.source if root is not None else page.source
    name = QName(namespace, local)
    kind = QName(namespace, f"{local}/")
    content = found.types.content(
        root.children if root is not None else (), facts, facts.elements or ()
    )
    found.types.types[kind] = ComplexType(
        kind, content=Group("sequence", content), anonymous=True, source=source
    )
    found.elements[name] = Element(name, kind, source=source)
    return Message(name, (Part("parameters", name, source=source),), source)


def envelope_of(pages: Sequence[PageFacts]) -> Mapping[str, str]:
    """Return the members of the JSON envelope in the pages' templates; empty without one."""
    for page in pages:
        for part in page.protocol_parts:
            request, response = part.request.body, part.response.body
            if request is None or response is None or request.namespace:
                continue
            params, result = enveloped(request), enveloped(response)
            rest = [node.name for node in request.children if node is not params]
            if params is not None and result is not None and len(rest) == 1:
                names = {
                    "method": rest[0],
                    "params": params.name,
                    "result": result.name,
                }
                return {**names, "error": "error"}
    return {}


def with_inferred(entry: ApiEntry, pages: Sequence[PageFacts]) -> ApiEntry:
    """Return an entry with the protocols and the JSON envelope that the pages show."""
    envelope = entry.json.envelope or envelope_of(pages)
    entry = replace(entry, json=replace(entry.json, envelope=envelope))
    if entry.protocols:
        return entry
    protocol_parts = [part for page in pages for part in page.protocol_parts]
    soap = any(
        h.request.body is not None and h.request.body.namespace for h in protocol_parts
    )
    rest = any("rest" in part.protocols for part in protocol_parts)
    found: list[tuple[Protocol, bool]] = [
        ("json", bool(envelope)),
        ("rest", rest),
        ("soap", soap),
    ]
    return replace(entry, protocols=tuple(name for name, present in found if present))


def _headers(
    facts: MessageFacts, message: QName, operation: str, found: _Inferred
) -> tuple[Message, tuple[HeaderBinding, ...]]:
    """Return the message of a template's header elements, each a separate part.

    An element whose value is the operation's name isn't an argument of a call.
    """
    name = QName(message.namespace, f"{message.local}Headers")
    parts: list[Part] = []
    for node in facts.header:
        if node.placeholder == operation:
            continue
        element = QName(node.namespace, node.name)
        found.elements.setdefault(
            element,
            Element(element, STRING, nillable=node.nillable, source=node.source),
        )
        parts.append(Part(node.name, element, source=node.source))
    headers = tuple(
        HeaderBinding(name, part.name, source=part.source) for part in parts
    )
    return (
        Message(
            name,
            tuple(parts),
            Source(facts.body.source.path) if facts.body else Source(""),
        ),
        headers,
    )
