"""Checks that the SOAP headers which an API's credentials name are declared in its WSDLs."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stubwright.catalog.entry import ApiEntry
    from stubwright.diagnostics import Log
    from stubwright.schema.wsdl import Definitions


def report_unknown_headers(
    entry: ApiEntry, documents: Sequence[Definitions], log: Log
) -> None:
    """Report each credential whose header no request has, so that its value can't be sent over SOAP.

    Not every API of a vendor has every header. So an optional credential that they share is reported
    only if this API has a header that no credential names.
    """
    declared = {name for document in documents for name in _headers(document)}
    named = {field.soap for field in entry.credentials}
    left = declared - named - entry.unused_headers.keys()
    for field in entry.credentials:
        expected = field.required or not field.shared or left
        if field.soap and field.soap not in declared and expected:
            near = get_close_matches(field.soap, sorted(declared), n=1)
            hint = f"did you mean {near[0]}?" if near else _listed(declared)
            message = f"credentials.{field.name}: no request of {entry.id} has a header {field.soap}"
            log.report("catalog-unknown-header", message, field.source, hint)


def _listed(names: set[str]) -> str:
    return f"known: {', '.join(sorted(names))}" if names else "the API has no headers"


def _headers(document: Definitions) -> Iterator[str]:
    """Yield the names of the header elements of all requests; for typed header parts, their own."""
    for binding in document.bindings.values():
        for operation in binding.operations:
            for header in operation.input.headers if operation.input else ():
                message = document.messages.get(header.message)
                parts = message.parts if message is not None else ()
                part = next((item for item in parts if item.name == header.part), None)
                if part is not None:
                    yield part.element.local if part.element is not None else part.name
