"""What an element has: known children and others, nothing, or the same as another one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..messages import REPEATED, UNKNOWN_PART, UNREADABLE
from ..values.parsing import SPACE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

XSI_NIL: Final = "{http://www.w3.org/2001/XMLSchema-instance}nil"


class Names(dict[str, str]):
    """The children that an element may have: the keys of their expanded names."""

    __slots__ = ("repeated",)

    def __init__(self, keys: dict[str, str], repeated: frozenset[str]) -> None:
        super().__init__(keys)
        self.repeated = repeated


def names(*words: str) -> Names:
    """Return names from text: local names separated by spaces, after their ``{namespace}``.

    An asterisk marks a name that may occur more than once. The key of a name is its local part, unless
    a name of another namespace has the same local part.
    """
    keys: dict[str, str] = {}
    repeated: set[str] = set()
    namespace = ""
    for word in words:
        if word.startswith("{"):
            namespace = word
            continue
        for marked in word.split():
            local = marked.removesuffix("*")
            name = namespace + local
            keys[name] = name if local in keys.values() else local
            if local != marked:
                repeated.add(name)
    return Names(keys, frozenset(repeated))


def is_same(one: Element, other: Element) -> bool:
    """Tell whether two elements have the same content; what is around them doesn't matter."""
    return _content(one) == _content(other)


def _content(element: Element) -> list[object]:
    rows = [
        (e.tag, (e.text or "").strip(SPACE), e.attrib, len(e)) for e in element.iter()
    ]
    return [rows[0][1:], *rows[1:]]


def is_nil(element: Element) -> bool:
    """Tell whether an element is nil."""
    return element.get(XSI_NIL) in {"true", "1"}


def odd_children(
    element: Element, known: Names
) -> tuple[list[tuple[str, str]], set[str]]:
    """Return the children that an element shouldn't have, by name and reason, and keys to leave out.

    Of a child that occurs twice with different content, neither is believed.
    """
    seen: dict[str, Element] = {}
    parts: list[tuple[str, str]] = []
    differing: set[str] = set()
    spelled = {_local(name) for name in known}
    for child in element:
        if child.tag not in known:
            is_misspelt = _local(child.tag) in spelled
            parts.append((child.tag, UNREADABLE if is_misspelt else UNKNOWN_PART))
        elif child.tag not in known.repeated:
            first = seen.setdefault(child.tag, child)
            if first is not child:
                parts.append((child.tag, REPEATED))
                if not is_same(first, child):
                    differing.add(known[child.tag])
    return parts, differing


def _local(name: str) -> str:
    return name.rpartition("}")[2].lower()


def odd_items(element: Element, item: str, count: int) -> Iterator[tuple[str, str]]:
    """Yield what an array shouldn't have around its items, by name and reason."""
    if count != len(element):
        for child in element:
            if child.tag != item:
                yield child.tag, UNKNOWN_PART
    if count and is_nil(element):
        yield XSI_NIL, UNREADABLE
    if element.text and not element.text.isspace():
        yield element.text, UNREADABLE
