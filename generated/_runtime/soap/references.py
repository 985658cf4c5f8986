"""References in replies of the SOAP encoding: what they name is put in their place."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from ..errors import ReplyError
from .reader import XSI_NIL

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
"""How many elements references may make of a reply, and how many may be followed."""


def resolve_references(body: Iterable[Element], reply: Reply) -> list[Element]:
    """Put what references name in their place; return the body's elements that aren't named.

    A reference to what it stands in is nil, and noted. Raises `ReplyError` where references make
    more of the reply than it could hold.
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
    """The elements that refer to others, in document order, each with what it refers to.

    What refers to nothing that is there is nil, and noted.
    """
    # Drafts of SOAP 1.2 had an attribute without namespace; literal schemas have one called so, too.
    encoded = any(inner.get(_STYLE, "").startswith(_SOAP12) for inner in every)
    named = {inner.get(_ID) or inner.get("id"): inner for inner in every}
    named.pop(None, None)
    found: dict[Element, Element] = {}
    for inner in every:
        name = inner.get("href", "").removeprefix("#") or inner.get(_REF)
        if encoded and not name:
            name = inner.get("ref")
        if not name or len(inner):
            continue
        if name in named:
            found[inner] = named[name]
        else:
            reply.note(inner, name, "unknown")
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
    """Follows references, the innermost first, so that each is put in place once."""

    def __init__(
        self, every: list[Element], references: dict[Element, Element], reply: Reply
    ) -> None:
        self.made: dict[Element, int] = {}
        """How many elements each element is that was visited, with what references make of it."""

        self.used: set[Element] = set()
        """What was put somewhere."""

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
        """Put in place what the references below an element name."""
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
        """Yield a visit for each reference below an element whose target has had none."""
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
            raise ReplyError("the references in the reply make too much of it")
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
