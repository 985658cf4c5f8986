"""Reading arrays of the SOAP encoding."""

from __future__ import annotations

import re
from copy import copy
from math import prod
from typing import TYPE_CHECKING, Final, TypeVar

from ..errors import ReplyError
from .elements import XSI_NIL
from .reader import Element, is_nil

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .reader import Reply

T = TypeVar("T")
_SOAP11: Final = "{http://schemas.xmlsoap.org/soap/encoding/}"
_SOAP12: Final = "{http://www.w3.org/2003/05/soap-encoding}"
_ARRAY_TYPE: Final = f"{_SOAP11}arrayType"
_ARRAY_SIZE: Final = f"{_SOAP12}arraySize"
_OFFSET: Final = f"{_SOAP11}offset"
_POSITION: Final = f"{_SOAP11}position"
_SIZE: Final = re.compile("[0-9]{1,9}")


def encoded_items(element: Element | None, reply: Reply) -> list[Element]:
    """The items of an encoded array, whatever their names; none if it is absent or nil."""
    if element is None or is_nil(element):
        return []
    return _placed(element, _sizes(element), reply)


def encoded_items_or_none(
    element: Element | None, reply: Reply
) -> list[Element] | None:
    """The items of an encoded array; None if it is absent or nil."""
    if element is None or is_nil(element):
        return None
    return _placed(element, _sizes(element), reply)


def encoded_rows(element: Element | None, reply: Reply) -> list[Element]:
    """The arrays in an encoded array: its items, or one array for each row.

    An array of several dimensions may be sent as an array of arrays, and vice versa.
    """
    if element is None or is_nil(element):
        return []
    sizes = _sizes(element)
    items = _placed(element, sizes, reply)
    if len(sizes) == 1:
        return items
    known = [size for size in sizes[1:] if size is not None]
    if len(known) != len(sizes) - 1:
        reply.note(element, _size_name(element), "unreadable")
        return []
    width = prod(known)
    rows = max(sizes[0] or 0, -(-len(items) // width) if width else 0)
    if rows * width != len(items) or sizes[0] not in {None, rows}:
        reply.note(element, _size_name(element), "unreadable")
    _make_room(reply, max(rows * width, rows) - len(items))
    items += [_nil_item()] * (rows * width - len(items))
    stated = f"[{','.join(map(str, known))}]"
    found: list[Element] = []
    for row in range(rows):
        made = Element(element.tag, {_ARRAY_TYPE: stated})
        made.extend(items[row * width : (row + 1) * width])
        found.append(made)
    return found


def encoded_rows_or_none(element: Element | None, reply: Reply) -> list[Element] | None:
    """The arrays in an encoded array; None if it is absent or nil."""
    if element is None or is_nil(element):
        return None
    return encoded_rows(element, reply)


def inner_leaves(
    parse: Callable[[str], T],
) -> Callable[[Element, Reply], list[T | None]]:
    """Return a reader of arrays in an array, with items of simple type."""
    return lambda element, reply: reply.leaves_or_nil(
        encoded_items(element, reply), parse
    )


def inner_nodes(
    read: Callable[[Element, Reply], T],
) -> Callable[[Element, Reply], list[T | None]]:
    """Return a reader of arrays in an array, with items of complex type."""
    return lambda element, reply: reply.nodes_or_nil(
        encoded_items(element, reply), read
    )


def inner_arrays(
    read: Callable[[Element, Reply], T],
) -> Callable[[Element, Reply], list[T | None]]:
    """Return a reader of arrays in an array, with items that are arrays."""
    return lambda element, reply: reply.nodes_or_nil(encoded_rows(element, reply), read)


def inner_rows(
    read: Callable[[Element, Reply], T],
) -> Callable[[Element, Reply], list[T]]:
    """Return a reader of arrays in an array, with rows."""
    return lambda element, reply: reply.nodes(encoded_rows(element, reply), read)


def _sizes(element: Element) -> list[int | None]:
    """The sizes that an array states, one for each dimension; None for an unknown size."""
    size = element.get(_ARRAY_SIZE)
    if size is not None:
        words = size.split()
    else:
        words = element.get(_ARRAY_TYPE, "").rpartition("[")[2].split("]")[0].split(",")
    found = [_number(word) for word in words]
    return found or [None]


def _size_name(element: Element) -> str:
    return _ARRAY_TYPE if element.get(_ARRAY_SIZE) is None else _ARRAY_SIZE


def _number(word: str) -> int | None:
    word = word.strip()
    return int(word) if _SIZE.fullmatch(word) else None


def _placed(
    element: Element, sizes: Sequence[int | None], reply: Reply
) -> list[Element]:
    """The items of an array by position; positions that a sparse array omits are nil.

    An item whose position can't be read is noted and left out.
    """
    offset = element.get(_OFFSET)
    if offset is None and all(item.get(_POSITION) is None for item in element):
        return list(element)
    at = 0
    if offset is not None:
        start = _index(offset, sizes)
        if start is None:
            reply.note(element, _OFFSET, "unreadable")
        at = start or 0
    found: dict[int, Element] = {}
    for item in element:
        position = item.get(_POSITION)
        if position is not None:
            place = _index(position, sizes)
            if place is None:
                reply.note(element, item.tag, "unreadable")
                continue
            at = place
        if at in found:
            reply.note(element, item.tag, "repeated")
        else:
            found[at] = copy(item)  # other references may point to it
            found[at].attrib.pop(_POSITION, "")
        at += 1
    known = [size for size in sizes if size is not None]
    whole = prod(known) if len(known) == len(sizes) else 0
    count = max((whole, *(place + 1 for place in found)))
    _make_room(reply, count - len(found))
    nothing = _nil_item()
    return [found.get(place, nothing) for place in range(count)]


def _index(written: str, sizes: Sequence[int | None]) -> int | None:
    """The index among all items of a position such as ``[1,2]``; None if it can't be read."""
    words = written.strip().removeprefix("[").removesuffix("]").split(",")
    place = 0
    if len(words) != len(sizes):
        return None
    for depth, (word, size) in enumerate(zip(words, sizes, strict=True)):
        number = _number(word)
        if number is None:
            return None
        if depth:
            if size is None or number >= size:
                return None
            place *= size
        place += number
    return place


def _nil_item() -> Element:
    return Element("item", {XSI_NIL: "true"})


def _make_room(reply: Reply, count: int) -> None:
    """Count items that a sparse array omits. Raises `ReplyError` if arrays claim to be too large."""
    reply.room -= max(count, 0)
    if reply.room < 0:
        raise ReplyError("the arrays in the reply claim to have too many items")
