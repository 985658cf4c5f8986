"""Parsing SOAP messages, which are untrusted XML."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from io import BytesIO
from typing import Any, Final, NamedTuple
from xml.etree.ElementTree import Element, ParseError, iterparse

from ..errors import ReplyError
from ..messages import UNREADABLE
from ..values.parsing import SPACE
from .elements import names
from .reader import XSI_TYPE, Reply

_SOAP: Final = {
    soap: names(soap, "Header Body")
    for soap in (
        "{http://schemas.xmlsoap.org/soap/envelope/}",
        "{http://www.w3.org/2003/05/soap-envelope}",
    )
}
"""The namespaces of SOAP, and the children of an envelope."""


class Envelope(NamedTuple):
    """A parsed reply: the elements of the SOAP header and of the body."""

    headers: list[Element]
    body: list[Element]
    reply: Reply


def read_envelope(body: bytes, *, encoded: bool = False) -> Envelope:
    """Parse a SOAP 1.1 or 1.2 message. Raises `ReplyError` for everything else.

    In an ``encoded`` message, references are replaced by what they refer to.
    """
    root, prefixes = _parse(body)
    soap = next((mark for mark in _SOAP if root.tag == f"{mark}Envelope"), None)
    if soap is None:
        raise ReplyError(f"the reply isn't a SOAP message but <{root.tag}>", body=body)
    bodies = root.findall(f"{soap}Body")
    if not bodies:
        raise ReplyError("the SOAP message has no body", body=body)
    headers = [
        element for header in root.findall(f"{soap}Header") for element in header
    ]
    inside = [element for content in bodies for element in content]
    reply = Reply(prefixes)
    _note_around(root, soap, reply)
    if encoded:
        from .references import resolve_references

        # Headers are resolved with the body: Axis puts the targets of their references after the answer.
        apart = set(headers)
        left = resolve_references([*headers, *inside], reply)
        inside = [element for element in left if element not in apart]
    reply.headers = headers
    return Envelope(headers, inside, reply)


def _note_around(root: Element, soap: str, reply: Reply) -> None:
    """Note what is in an envelope beside its header and its body: text, and further elements."""
    get = reply.record(root, _SOAP[soap])
    reply.note_tails(root)
    content = get("Body")
    if content is not None and content.text and not content.text.isspace():
        reply.note(content, content.text, UNREADABLE)
    if content is not None:
        reply.note_tails(content)


def _has_doctype(body: bytes) -> bool:
    """Tell whether there is a document type declaration before the first element."""
    before = rb"\s*+(?:(?:<\?(?:[^?]|\?(?!>))*+\?>|<!--(?:[^-]|-(?!->))*+-->)\s*+)*+<!DOCTYPE"
    return re.match(before, body) is not None


def _parse(body: bytes) -> tuple[Element, dict[str, str]]:
    if body.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or b"\0" in body[:4]:
        raise ReplyError("the reply isn't XML in UTF-8", body=body)
    if b"<!DOCTYPE" in body and _has_doctype(body.removeprefix(b"\xef\xbb\xbf")):
        raise ReplyError(
            "the reply has a document type declaration, which SOAP forbids", body=body
        )
    try:
        return _tree(body)
    except ParseError as error:
        raise ReplyError(
            f"the reply isn't well-formed XML: {error}", body=body
        ) from None


def _tree(body: bytes) -> tuple[Element, dict[str, str]]:
    # ElementTree drops the prefixes that xsi:type values need. One table of prefixes is enough
    # unless a prefix is bound twice; then a second pass resolves each value in its own scope.
    prefixes: dict[str, str] = {}
    ambiguous: set[str] = set()
    events = _events(body, "start-ns")
    for _, (prefix, namespace) in events:
        if prefixes.setdefault(prefix, namespace) != namespace:
            ambiguous.add(prefix)
    if ambiguous:
        known = {p: n for p, n in prefixes.items() if p not in ambiguous}
        return _resolved_tree(body), known
    root: Element = events.root
    return root, prefixes


def _events(body: bytes, *wanted: str) -> Any:
    parse: Any = iterparse
    return parse(BytesIO(body), wanted)


def _resolved_tree(body: bytes) -> Element:
    scopes: list[tuple[str, str]] = []
    events = _events(body, "start", "start-ns", "end-ns")
    for event, item in events:
        if event == "start-ns":
            scopes.append(item)
        elif event == "end-ns":
            scopes.pop()
        elif (name := item.get(XSI_TYPE)) is not None:
            prefix, _, local = name.strip(SPACE).rpartition(":")
            namespace = next(
                (uri for bound, uri in reversed(scopes) if bound == prefix), ""
            )
            item.set(XSI_TYPE, f"{{{namespace}}}{local}")
    root: Element = events.root
    return root
