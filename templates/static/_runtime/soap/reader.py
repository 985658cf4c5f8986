"""Reading SOAP replies: the functions that generated readers call.

Reading is tolerant: elements that the schema doesn't have, and values that aren't of their type, are
noted in ``unread`` and never make the reply unreadable. A nil element reads as None, like an absent one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar, overload
from xml.etree.ElementTree import Element

from ..errors import ReplyError
from ..messages import NIL, REPEATED, UNKNOWN_PART, UNREADABLE, Unread
from ..values.parsing import (
    SPACE,
    member_of,
    parse_boolean,
    parse_integer,
    parse_string,
)
from .elements import XSI_NIL, Names, is_nil, names, odd_children, odd_items

__all__ = [
    "Element",
    "Names",
    "Reply",
    "Unread",
    "is_nil",
    "names",
    "read_attribute",
]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from enum import StrEnum

    from ..messages import Nil

    Get = Callable[[str], Element | None]

T = TypeVar("T")
U = TypeVar("U")
E = TypeVar("E", bound="StrEnum")

XSI_TYPE: Final = "{http://www.w3.org/2001/XMLSchema-instance}type"


class Reply:
    """The state of reading one reply."""

    __slots__ = ("_outer", "_prefixes", "_row", "asked", "headers", "room", "unread")

    def __init__(self, prefixes: dict[str, str]) -> None:
        self._prefixes = prefixes
        self._row: int | None = None
        """The row of the list that is being read."""

        self._outer: list[int] = []
        """The rows of the lists around it, the outermost first."""

        self.headers: list[Element] = []
        """The elements of the SOAP header."""

        self.asked: set[str] = set()
        """The names of headers and attributes that a codec asked for."""

        self.room = 1_000_000
        """How many items may still be added to sparse arrays."""

        self.unread: list[Unread] = []

    def note(self, element: Element, name: str, reason: str) -> None:
        """Note a part of ``element`` that wasn't understood."""
        row = self._outer[0] if self._outer else self._row
        is_nested = bool(self._outer)
        self.unread.append(Unread(element.tag, name, reason, row, is_nested))

    def record(self, element: Element, known: Names) -> Get:
        """Return a function from a key to its child element; order doesn't matter."""
        key = known.get
        children = {key(child.tag): child for child in element}
        if None in children or len(children) != len(element):
            parts, differing = odd_children(element, known)
            for name, reason in parts:
                self.note(element, name, reason)
            for name in differing:
                del children[name]
        if element.text and known and not element.text.isspace():
            self.note(element, element.text, UNREADABLE)
        return children.get

    def header(self, name: str) -> Element | None:
        """The header element of a name; the first, if there are several."""
        self.asked.add(name)
        found = [element for element in self.headers if element.tag == name]
        for element in found[1:]:
            self.note(element, name, REPEATED)
        return found[0] if found else None

    def type_of(self, element: Element) -> str:
        """Return the expanded name in xsi:type, or an empty string."""
        name = element.get(XSI_TYPE)
        if name is None:
            return ""
        if name.startswith("{"):
            return name.removeprefix("{}")
        return self.expanded(name.strip(SPACE))

    def expanded(self, name: str) -> str:
        """Return a name with its namespace instead of its prefix."""
        prefix, _, local = name.rpartition(":")
        namespace = self._prefixes.get(prefix, "")
        return f"{{{namespace}}}{local}" if namespace else local

    def expect(self, element: Element, found: str, name: str) -> None:
        """Note an unknown derived type, which is read as its base type."""
        if found and found != name:
            self.note(element, found, UNKNOWN_PART)

    def string(self, element: Element | None) -> str | None:
        """xs:string."""
        if element is None:
            return None
        text = element.text
        if text is not None and not len(element) and not element.attrib:
            return text
        return self.value(element, parse_string)

    def integer(self, element: Element | None) -> int | None:
        """Every integer type."""
        if element is None:
            return None
        text = element.text
        if text is not None and not len(element) and not element.attrib:
            try:
                return parse_integer(text)
            except ValueError:
                pass
        return self.value(element, parse_integer)

    def boolean(self, element: Element | None) -> bool | None:
        """xs:boolean."""
        return self.value(element, parse_boolean)

    def value(self, element: Element | None, parse: Callable[[str], T]) -> T | None:
        """Any other simple type."""
        if element is None:
            return None
        text = element.text or ""
        if element.attrib and is_nil(element):
            if text.strip(SPACE) or len(element):  # it is nil and has a value
                self.note(element, text, UNREADABLE)
            return None
        if len(element):
            self.note(element, element[0].tag, UNREADABLE)
            return None
        try:
            return parse(text)
        except ValueError:
            self.note(element, text, UNREADABLE)
            return None

    def enumeration(self, element: Element | None, values: type[E]) -> E | str | None:
        """An enumeration; an unknown value stays a str."""
        text = self.string(element)
        return None if text is None else member_of(values, text.strip(SPACE))

    def required(self, value: T | None, name: str) -> T:
        """A value that the schema requires. Raises `ReplyError` if it is missing."""
        if value is None:
            raise ReplyError(f"the reply lacks {name}, which the schema requires")
        return value

    def or_nil(self, element: Element | None, value: T) -> T | Nil:
        """A value, or `NIL` for an element that is nil."""
        return value if element is None or not is_nil(element) else NIL

    def node(
        self, element: Element | None, read: Callable[[Element, Reply], T]
    ) -> T | None:
        """An element of complex type."""
        return None if element is None or is_nil(element) else read(element, self)

    def items(self, element: Element | None, item: str) -> list[Element]:
        """The items of an array; none if it is absent or nil."""
        if element is None or not (len(element) or element.text):
            return []
        found = element.findall(item)
        for name, reason in odd_items(element, item, len(found)):
            self.note(element, name, reason)
        self.note_tails(element)
        return found

    def note_tails(self, element: Element) -> None:
        """Note the text behind the children of an element that has only child elements."""
        for text in {child.tail for child in element}:
            if text and not text.isspace():
                self.note(element, text, UNREADABLE)

    def _each(
        self,
        elements: Iterable[Element],
        read: Callable[[Element, Reply], T],
        if_nil: Callable[[Element, Callable[[Element, Reply], T]], U],
    ) -> list[T | U]:
        """Read the entries of a list; notes name the row of the outermost one."""
        outer = self._row
        if outer is not None:
            self._outer.append(outer)
        found = [
            (
                read(element, self)
                if element.get(XSI_NIL) is None
                else if_nil(element, read)
            )
            for self._row, element in enumerate(elements)
        ]
        self._row = None if outer is None else self._outer.pop()
        return found

    def _solid_entry(self, element: Element, read: Callable[[Element, Reply], T]) -> T:
        # A nil entry that must not be nil keeps its place; it reads as an element without content.
        if is_nil(element):
            self.note(element, element.tag, UNREADABLE)
        return read(element, self)

    def _entry_or_nil(
        self, element: Element, read: Callable[[Element, Reply], T]
    ) -> T | None:
        if is_nil(element) and not len(element):
            return None
        return self._solid_entry(element, read)

    def items_or_none(self, element: Element | None, item: str) -> list[Element] | None:
        """The items of an array; None if it is absent or nil."""
        return None if element is None or is_nil(element) else self.items(element, item)

    @overload
    def nodes(
        self, elements: Iterable[Element], read: Callable[[Element, Reply], T]
    ) -> list[T]: ...
    @overload
    def nodes(
        self, elements: Iterable[Element] | None, read: Callable[[Element, Reply], T]
    ) -> list[T] | None: ...
    def nodes(
        self, elements: Iterable[Element] | None, read: Callable[[Element, Reply], T]
    ) -> list[T] | None:
        """Elements of complex type that are never nil; None for None."""
        if elements is None:
            return None
        return self._each(elements, read, self._solid_entry)

    @overload
    def nodes_or_nil(
        self, elements: Iterable[Element], read: Callable[[Element, Reply], T]
    ) -> list[T | None]: ...
    @overload
    def nodes_or_nil(
        self, elements: Iterable[Element] | None, read: Callable[[Element, Reply], T]
    ) -> list[T | None] | None: ...
    def nodes_or_nil(
        self, elements: Iterable[Element] | None, read: Callable[[Element, Reply], T]
    ) -> list[T | None] | None:
        """Elements of complex type, with None for each that is nil; None for None."""
        if elements is None:
            return None
        return self._each(elements, read, self._entry_or_nil)

    @overload
    def leaves(
        self, elements: Iterable[Element], parse: Callable[[str], T]
    ) -> list[T]: ...
    @overload
    def leaves(
        self, elements: Iterable[Element] | None, parse: Callable[[str], T]
    ) -> list[T] | None: ...
    def leaves(
        self, elements: Iterable[Element] | None, parse: Callable[[str], T]
    ) -> list[T] | None:
        """Elements of simple type that are never nil; None for None."""
        if elements is None:
            return None
        values = (self.value(element, parse) for element in self._solid(elements))
        return [value for value in values if value is not None]

    @overload
    def leaves_or_nil(
        self, elements: Iterable[Element], parse: Callable[[str], T]
    ) -> list[T | None]: ...
    @overload
    def leaves_or_nil(
        self, elements: Iterable[Element] | None, parse: Callable[[str], T]
    ) -> list[T | None] | None: ...
    def leaves_or_nil(
        self, elements: Iterable[Element] | None, parse: Callable[[str], T]
    ) -> list[T | None] | None:
        """Elements of simple type, with None for each that is nil; None for None."""
        if elements is None:
            return None
        return [self.value(element, parse) for element in elements]

    def _solid(self, elements: Iterable[Element]) -> Iterable[Element]:
        # A nil item that must not be nil keeps its position; it reads as an element without content.
        for element in elements:
            if is_nil(element):
                self.note(element, element.tag, UNREADABLE)
            yield element

    def dictionary(
        self, element: Element | None, item: str, key: str, value: str
    ) -> dict[str, str | None]:
        """A dictionary, from key and value pairs; empty if it is absent or nil."""
        result: dict[str, str | None] = {}
        known = Names({key: "key", value: "value"}, frozenset())
        for pair in self.items(element, item):
            get = self.record(pair, known)
            name = self.string(get("key"))
            if name is None or name in result:
                self.note(pair, key, UNREADABLE)
            else:
                result[name] = self.string(get("value"))
        return result

    def dictionary_or_none(
        self, element: Element | None, item: str, key: str, value: str
    ) -> dict[str, str | None] | None:
        """A dictionary; None if it is absent or nil."""
        if element is None or is_nil(element):
            return None
        return self.dictionary(element, item, key, value)


def read_attribute(
    element: Element,
    name: str,
    parse: Callable[[str], T],
    reply: Reply,
    default: str | None = None,
) -> T | None:
    """An attribute of simple type; an absent one has the default of the schema, if any."""
    reply.asked.add(name)
    text = element.get(name, default)
    if text is None:
        return None
    try:
        return parse(text)
    except ValueError:
        reply.note(element, name, UNREADABLE)
        return None
