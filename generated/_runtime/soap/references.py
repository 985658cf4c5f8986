"""References in replies of the SOAP encoding: what they name is put in their place."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from ..errors import ReplyError
from .elements import XSI_NIL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

    from .reader import Reply

_SOAP12: Final = "http://www.w3.org/2003/05/soap-encoding"
_ID: Final = f"{{{_SOAP12}}}id"
_REF: Final = f"{{{_SOAP12}}}ref"
_STYLE: Final = "{http://www.w3.org/2003/05/soap-envelope}encodingStyle"
_NOT_COPIED: Final = frozenset(
    {
        "id",
        _ID,
        "{http://schemas.xmlsoap.org/soap/encoding/}root",
        "{http://schemas.xmlsoap.org/soap/envelope/}encodingStyle",
        _STYLE,
    }
)
_BUDGET: Final = 1_000_000
"""How many elements a reply may have after expansion, and how many references may be followed."""


def resolve_references(body: Iterable[Element], reply: Reply) -> list[Element]:
    """Replace references by what they refer to; return the elements that nothing refers to.

    A circular reference becomes nil, and is noted. Raises `ReplyError` if references expand the reply
    too far.
    """
    elements = list(body)
    every = [inner for element in elements for inner in element.iter()]
    references = _references(every, reply)
    for inner in every:
        inner.attrib.pop(_ID, None)
    if not references:
        return elements
    resolver = _Resolver(every, references, reply)
    for element in elements:
        if element not in resolver.made:
            resolver.resolve(element)
    return [element for element in elements if element not in resolver.used]


def _references(every: list[Element], reply: Reply) -> dict[Element, Element]:
    """The elements that refer to others, in document order, each with the one that it refers to.

    A reference to an element that doesn't exist, or to several, becomes nil, and is noted.
    """
    # Drafts of SOAP 1.2 had an attribute without namespace, whose name literal schemas use as well.
    encoded = any(inner.get(_STYLE, "").startswith(_SOAP12) for inner in every)
    named: dict[str, Element] = {}
    repeated: set[str] = set()
    for inner in every:
        own = inner.get(_ID) or inner.get("id")
        if own and named.setdefault(own, inner) is not inner:
            repeated.add(own)
    found: dict[Element, Element] = {}
    for inner in every:
        name = inner.get("href", "").removeprefix("#") or inner.get(_REF)
        if encoded and not name:
            name = inner.get("ref")
        if not name or len(inner):
            continue
        if name in named and name not in repeated:
            found[inner] = named[name]
        else:
            reason = "repeated" if name in repeated else "unknown"
            reply.note(inner, name, reason)
            inner.set(XSI_NIL, "true")
    return found


class _Visit:
    """An element whose references are being followed, and the reference that led to it."""

    def __init__(
        self, element: Element, inner: Element | None, below: Iterator[Element]
    ) -> None:
        self.element = element
        self.inner = inner
        self.below = below
        self.made = 0


class _Resolver:
    """Follows references, the innermost first, so that each is replaced once."""

    def __init__(
        self, every: list[Element], references: dict[Element, Element], reply: Reply
    ) -> None:
        self.made: dict[Element, int] = {}
        """The number of elements in each visited element, references expanded."""

        self.used: set[Element] = set()
        """The elements that references were replaced by."""

        self._references = references
        self._reply = reply
        self._left = _BUDGET
        self._places = {element: place for place, element in enumerate(every)}
        self._starts = [self._places[inner] for inner in references]
        self._inners = list(references)
        self._sizes: dict[Element, int] = {}
        for element in reversed(every):
            self._sizes[element] = 1 + sum(self._sizes[child] for child in element)
        self._open: set[Element] = set()
        self._circular: set[Element] = set()
        self._filled: set[Element] = set()

    def resolve(self, element: Element) -> None:
        """Replace the references below an element."""
        visits = [self._visit(element, None)]
        while visits:
            visit = visits[-1]
            further = next(self._unknown(visit), None)
            if further is not None:
                visits.append(further)
                continue
            visits.pop()
            self._open.remove(visit.element)
            self.made[visit.element] = visit.made + self._sizes[visit.element]
            if visit.inner is not None:
                self._put(visit.inner, visits[-1])

    def _visit(self, element: Element, inner: Element | None) -> _Visit:
        self._open.add(element)
        place = self._places[element]
        first = bisect_left(self._starts, place)
        last = bisect_left(self._starts, place + self._sizes[element])
        return _Visit(element, inner, iter(self._inners[first:last]))

    def _unknown(self, visit: _Visit) -> Iterator[_Visit]:
        """Yield a visit for each reference below an element whose target wasn't visited yet."""
        for inner in visit.below:
            target = self._references[inner]
            if inner in self._circular:
                continue
            if target in self._open:
                self._circular.add(inner)
                self._reply.note(inner, inner.tag, "unreadable")
                inner.set(XSI_NIL, "true")
            elif target in self.made:
                self._put(inner, visit)
            else:
                yield self._visit(target, inner)

    def _put(self, inner: Element, visit: _Visit) -> None:
        target = self._references[inner]
        visit.made += self.made[target]
        self._left -= 1
        if visit.made > _BUDGET or self._left < 0:
            raise ReplyError("the references in the reply expand it too far")
        if inner in self._filled:
            return
        self._filled.add(inner)
        self.used.add(target)
        inner.text = target.text
        inner.extend(target)
        for key in ("href", _REF):
            inner.attrib.pop(key, None)
        for key, value in target.attrib.items():
            if key not in _NOT_COPIED:
                inner.attrib.setdefault(key, value)
