"""Reading elements with a default, and header elements that can't be read.

An element that is present but empty has its default value. An absent one has none (XML Schema 1.0,
3.3.1), nor has a nil one.
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
    """An element, or a copy with the default text if it is empty."""
    if element is None or element.text or len(element) or is_nil(element):
        return element
    made = Element(element.tag, element.attrib)
    made.text = text
    return made


def or_defaults(elements: list[Element], text: str) -> list[Element]:
    """Like `or_default`, for each of several elements."""
    made = (or_default(element, text) for element in elements)
    return [element for element in made if element is not None]


def noted_if_unreadable(
    read: Callable[[Element, Reply], T],
) -> Callable[[Element, Reply], T | None]:
    """Return a reader that notes an element which can't be read, instead of raising."""

    def tried(element: Element, reply: Reply) -> T | None:
        try:
            return read(element, reply)
        except ReplyError:
            reply.note(element, element.tag, "unreadable")
            return None

    return tried
