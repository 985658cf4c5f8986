"""The dialects: how each is told from its text, and what reads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.docs.dialects.microsoft import page as microsoft_page
from stubwright.docs.dialects.microsoft.localized import localized
from stubwright.docs.dialects.microsoft.text import read_microsoft_text
from stubwright.docs.dialects.yandex import page as yandex_page
from stubwright.docs.dialects.yandex.text import read_yandex_text
from stubwright.docs.formats.includes import Writing, expand_includes
from stubwright.docs.formats.markdown import front_matter, read_markdown

if TYPE_CHECKING:
    from collections.abc import Callable

    from stubwright.docs.facts import PageFacts
    from stubwright.docs.formats.includes import Page

_IS_MARKDOWN: Final = re.compile(
    r"^(?:```|~~~|:::[ \t]*zone|\|[ \t]*Element[ \t]*\||\[!INCLUDE\[|#\|[ \t]*$|#{1,4}[ \t]+(?:<a\s+name="
    r"|.{0,200}\{#[\w-]+\}|\w+[ \t]+Service[ \t]+Operation|Request[ \t]|Response[ \t]|\w+[ \t]*$))",
    re.MULTILINE,
)
_MICROSOFT: Final = (
    "Service Operation",
    "Request Body Elements",
    "Response Body Elements",
    "Request object",
    "Response object",
    ":Envelope",
)
_YANDEX: Final = (
    "(for JSON)",
    "(for SOAP)",
    "(для JSON)",
    "(для SOAP)",
    "in JSON format",
    "в формате JSON",
    "{#input}",
    "{#output}",
    "{#restrictions}",
)
_MICROSOFT_TRACE: Final = re.compile(
    r"\b[A-Z]\w{1,80}(?:Request|Response)\b|\bElement\W{0,5}Description\W{0,5}Data\s?Type\b"
)
_YANDEX_TRACE: Final = re.compile(
    r"^#\|[ \t]*$|^\W{0,5}(?:Parameter|Параметр)\W{1,6}(?:Type|Тип)\b", re.MULTILINE
)


class Dialect(NamedTuple):
    """A way to write pages. ``is_page`` tells whether anything of a page was found."""

    read: Callable[[str, Page], PageFacts]
    is_page: Callable[[PageFacts], bool]


def find_dialect(text: str) -> Dialect | None:
    """Return the dialect of a text; None if it looks like none."""
    is_markdown = _IS_MARKDOWN.search(text) is not None
    microsoft = sum(text.count(mark) for mark in _MICROSOFT)
    yandex = sum(text.count(mark) for mark in _YANDEX)
    if microsoft == yandex == 0:
        microsoft = _MICROSOFT_TRACE.search(text) is not None
        yandex = _YANDEX_TRACE.search(text) is not None
    if not microsoft and not yandex:
        return None
    if microsoft >= yandex:
        read = _microsoft_markdown if is_markdown else _microsoft_text
        return Dialect(read, microsoft_page.is_page)
    read = _yandex_markdown if is_markdown else _yandex_text
    return Dialect(read, yandex_page.is_page)


def _microsoft_markdown(text: str, page: Page) -> PageFacts:
    blocks = expand_includes(read_markdown(text, page.name), page, read_markdown)
    front = front_matter(text, page.name)
    writing = Writing("microsoft-markdown", front=front)
    return microsoft_page.read_microsoft_page(blocks, page, writing)


def _microsoft_text(text: str, page: Page) -> PageFacts:
    found = localized(text)
    lines = read_microsoft_text(found.text if found else text, page.name)
    blocks = expand_includes(lines, page, read_markdown)
    writing = Writing("microsoft-text", found.language if found else "en")
    return microsoft_page.read_microsoft_page(blocks, page, writing)


def _yandex_markdown(text: str, page: Page) -> PageFacts:
    blocks = read_markdown(text, page.name)
    return yandex_page.read_yandex_page(blocks, "yandex-markdown", text, page)


def _yandex_text(text: str, page: Page) -> PageFacts:
    blocks = read_yandex_text(text, page.name)
    return yandex_page.read_yandex_page(blocks, "yandex-text", text, page)
