"""Reading SOAP replies: a parser for untrusted XML, and the words of the generated readers.

Reading is tolerant: what the schema doesn't have, and values that aren't of their type, are noted
in the reply's ``unread`` and never stop it from being read.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from io import BytesIO
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar
from xml.etree.ElementTree import Element, ParseError, iterparse

from .errors import ReplyError
from .messages import Unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from enum import StrEnum

    Get = Callable[[str], Element | None]

T = TypeVar("T")
E = TypeVar("E", bound="StrEnum")

XSI_TYPE: Final = "{http://www.w3.org/2001/XMLSchema-instance}type"
XSI_NIL: Final = "{http://www.w3.org/2001/XMLSchema-instance}nil"
_SOAP: Final = (
    "{http://schemas.xmlsoap.org/soap/envelope/}",
    "{http://www.w3.org/2003/05/soap-envelope}",
)
_DOCTYPE: Final = re.compile(
    rb"\s*+(?:(?:<\?(?:[^?]|\?(?!>))*+\?>|<!--(?:[^-]|-(?!->))*+-->)\s*+)*+<!DOCTYPE"
)
_SPACE: Final = " \t\r\n"


class Reply:
    """The state of reading one reply."""

    __slots__ = ("_prefixes", "unread")

    def __init__(self, prefixes: dict[str, str]) -> None:
        self._prefixes = prefixes
        self.unread: list[Unread] = []

    def note(self, element: Element, name: str, reason: str) -> None:
        """Note a part of ``element`` that wasn't understood."""
        self.unread.append(Unread(element.tag, name, reason))

    def record(
        self,
        element: Element,
        known: frozenset[str],
        repeated: frozenset[str] = frozenset(),
    ) -> Get:
        """Return a function that gives the child of a name; order doesn't matter."""
        children = {child.tag: child for child in element}
        if not children.keys() <= known:
            for name in children.keys() - known:
                self.note(element, name, "unknown")
        if len(children) != len(element):
            self._find_repeated(element, repeated)
        return children.get

    def _find_repeated(self, element: Element, repeated: frozenset[str]) -> None:
        seen: set[str] = set()
        for child in element:
            if child.tag in seen and child.tag not in repeated:
                self.note(element, child.tag, "repeated")
            seen.add(child.tag)

    def type(self, element: Element) -> str:
        """Return the expanded name that xsi:type gives, or an empty string."""
        name = element.get(XSI_TYPE)
        if name is None:
            return ""
        if name.startswith("{"):
            return name.removeprefix("{}")
        prefix, _, local = name.strip(_SPACE).rpartition(":")
        namespace = self._prefixes.get(prefix, "")
        return f"{{{namespace}}}{local}" if namespace else local

    def expect(self, element: Element, found: str, name: str) -> None:
        """Note a derived type that isn't known; its base is read in its place."""
        if found and found != name:
            self.note(element, found, "unknown")

    def string(self, element: Element | None) -> str | None:
        """xs:string; None where absent or nil."""
        if element is None:
            return None
        text = element.text
        if text is not None:
            return text
        return None if is_nil(element) else ""

    def integer(self, element: Element | None) -> int | None:
        """xs:long and every other integer type; None where absent, nil or unreadable."""
        if element is None:
            return None
        text = element.text
        if text is not None:
            try:
                return int(text)
            except ValueError:
                pass
        elif is_nil(element):
            return None
        self.note(element, text or "", "unreadable")
        return None

    def boolean(self, element: Element | None) -> bool | None:
        """xs:boolean; None where absent, nil or unreadable."""
        return self.value(element, parse_boolean)

    def value(self, element: Element | None, parse: Callable[[str], T]) -> T | None:
        """Any other simple type; None where absent, nil or unreadable."""
        if element is None:
            return None
        text = element.text
        if text is None:
            if is_nil(element):
                return None
            text = ""
        try:
            return parse(text)
        except ValueError:
            self.note(element, text, "unreadable")
            return None

    def enumeration(self, element: Element | None, values: type[E]) -> E | str | None:
        """An enumeration; a value that isn't known stays a str."""
        text = self.string(element)
        return None if text is None else member_of(values, text.strip(_SPACE))

    def node(
        self, element: Element | None, read: Callable[[Element, Reply], T]
    ) -> T | None:
        """An element of complex type; None where absent or nil."""
        if element is None or is_nil(element):
            return None
        return read(element, self)

    def nodes(
        self, elements: Iterable[Element], read: Callable[[Element, Reply], T]
    ) -> list[T | None]:
        """Elements of complex type; None for each that is nil."""
        return [
            None if is_nil(element) else read(element, self) for element in elements
        ]

    def array(
        self, element: Element | None, item: str, read: Callable[[Element, Reply], T]
    ) -> list[T | None]:
        """The items of an array; none where it is absent or nil."""
        if element is None:
            return []
        items = element.findall(item)
        if len(items) != len(element):
            for child in element:
                if child.tag != item:
                    self.note(element, child.tag, "unknown")
        return self.nodes(items, read)

    def array_or_none(
        self, element: Element | None, item: str, read: Callable[[Element, Reply], T]
    ) -> list[T | None] | None:
        """The items of an array; None where it is absent or nil."""
        if element is None or is_nil(element):
            return None
        return self.array(element, item, read)


class Envelope(NamedTuple):
    """A parsed reply: the SOAP header's elements, and the one element of the body."""

    headers: list[Element]
    body: Element | None
    reply: Reply


def is_nil(element: Element) -> bool:
    """Tell whether an element is nil."""
    return element.get(XSI_NIL) in {"true", "1"}


def parse_boolean(text: str) -> bool:
    """Parse an xs:boolean. Raises ValueError."""
    word = text.strip(_SPACE)
    if word in {"true", "1"}:
        return True
    if word in {"false", "0"}:
        return False
    raise ValueError(text)


def member_of(values: type[E], text: str) -> E | str:
    """Return the enumeration's member for a wire value, or the text itself."""
    try:
        return values(text)
    except ValueError:
        return text


def read_envelope(body: bytes) -> Envelope:
    """Parse a SOAP 1.1 or 1.2 message. Raises `ReplyError` for everything else."""
    root, prefixes = _parse(body)
    soap = next((prefix for prefix in _SOAP if root.tag == f"{prefix}Envelope"), None)
    if soap is None:
        raise ReplyError(f"the reply is no SOAP message but <{root.tag}>", body=body)
    header = root.find(f"{soap}Header")
    content = root.find(f"{soap}Body")
    if content is None:
        raise ReplyError("the SOAP message has no body", body=body)
    first = content[0] if len(content) else None
    reply = Reply(prefixes)
    for extra in content[1:]:
        reply.note(content, extra.tag, "unknown")
    return Envelope(list(header) if header is not None else [], first, reply)


def _parse(body: bytes) -> tuple[Element, dict[str, str]]:
    if body.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or b"\0" in body[:4]:
        raise ReplyError("the reply is XML in an encoding other than UTF-8", body=body)
    if _DOCTYPE.match(body.removeprefix(b"\xef\xbb\xbf")):
        raise ReplyError(
            "the reply has a document type declaration, which SOAP forbids", body=body
        )
    try:
        return _tree(body)
    except ParseError as error:
        raise ReplyError(
            f"the reply is no well-formed XML: {error}", body=body
        ) from None


def _tree(body: bytes) -> tuple[Element, dict[str, str]]:
    # ElementTree drops the prefixes that xsi:type values need. One table of prefixes is enough
    # unless a prefix is bound twice; then a second pass resolves each value in its own scope.
    prefixes: dict[str, str] = {}
    ambiguous = False
    events = iterparse(BytesIO(body), ("start-ns",))
    for _, (prefix, namespace) in events:
        ambiguous = ambiguous or prefixes.setdefault(prefix, namespace) != namespace
    if ambiguous:
        return _resolved_tree(body), {}
    return events.root, prefixes


def _resolved_tree(body: bytes) -> Element:
    scopes: list[tuple[str, str]] = []
    events = iterparse(BytesIO(body), ("start", "start-ns", "end-ns"))
    for event, item in events:
        if event == "start-ns":
            scopes.append(item)
        elif event == "end-ns":
            scopes.pop()
        elif (name := item.get(XSI_TYPE)) is not None:
            prefix, _, local = name.strip(_SPACE).rpartition(":")
            namespace = next(
                (uri for bound, uri in reversed(scopes) if bound == prefix), ""
            )
            item.set(XSI_TYPE, f"{{{namespace}}}{local}")
    return events.root
