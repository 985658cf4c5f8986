"""Words for what a reply may leave unsaid: elements with a default, and header elements.

An element that is there but empty means its default. One that is absent has none (XML Schema 1.0,
3.3.1), nor has one that is nil.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ..errors import ReplyError
from .reader import Element, is_nil

if TYPE_CHECKING:
    from collections.abc import Callable

    from .reader import Reply

T = TypeVar("T")


def or_default(element: Element | None, text: str) -> Element | None:
    """An element as it is, or one with the default text for one that is empty."""
    if element is None or element.text or len(element) or is_nil(element):
        return element
    made = Element(element.tag, element.attrib)
    made.text = text
    return made


def or_defaults(elements: list[Element], text: str) -> list[Element]:
    """The same as `or_default`, for each of several elements."""
    made = (or_default(element, text) for element in elements)
    return [element for element in made if element is not None]


def noted_if_unreadable(
    read: Callable[[Element, Reply], T],
) -> Callable[[Element, Reply], T | None]:
    """Return what reads a header element, or notes one that can't be read: the answer counts."""

    def tried(element: Element, reply: Reply) -> T | None:
        try:
            return read(element, reply)
        except ReplyError:
            reply.note(element, element.tag, "unreadable")
            return None

    return tried
