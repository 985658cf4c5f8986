"""Chooses the namespace prefixes of requests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.plan.names.scopes import choose
from stubwright.python.spelling import slugs
from stubwright.schema.soap_encoding import SOAP_ENCODINGS
from stubwright.schema.xsd import XML

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.model.api import Api, Message, Operation

_TAKEN: Final = frozenset({"enc", "i", "s", "xml", "xmlns", "xsd"})
"""The prefixes that the envelope itself declares."""


def prefixes_of(api: Api, operations: Sequence[Operation]) -> dict[str, str]:
    """Choose the prefixes of all namespaces; ``tns`` where all bodies are in one namespace."""
    own: set[str] = set()
    headers: set[str] = set()
    for operation in operations:
        own |= _namespaces(operation.request)
        headers |= _of_headers(operation.request)
        if operation.response is not None:
            headers |= _namespaces(operation.response) | _of_headers(operation.response)
    schemas = api.schemas
    known = (*schemas.types, *schemas.elements, *schemas.attributes)
    names = {name.namespace for name in known} | own | headers | _referred(api)
    return choose(
        {
            namespace: ("tns",) if own == {namespace} else slugs(namespace)
            for namespace in sorted(names - {"", XML})
        },
        reserved=_TAKEN,
    )


def _namespaces(message: Message) -> set[str]:
    found = {part.element.namespace for part in message.parts if part.element}
    if message.wrapper is not None:
        found.add(message.wrapper.namespace)
    return found


def _referred(api: Api) -> set[str]:
    """The namespaces of attributes that are referred to, for which there may be no schema."""
    schemas = api.schemas
    holders = (*schemas.types.values(), *schemas.attribute_groups.values())
    uses = (use for holder in holders for use in getattr(holder, "attributes", ()))
    found = {use.name.namespace for use in uses if getattr(use, "reference", False)}
    return found - {XML, *SOAP_ENCODINGS}


def _of_headers(message: Message) -> set[str]:
    return {
        header.element.namespace if header.element is not None else header.namespace
        for header in message.headers
    }
