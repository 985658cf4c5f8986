"""Converts inline markdown to plain text: link texts are kept, emphasis and anchors dropped."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from markdown_it import MarkdownIt

from stubwright.docs.text.passages import Line, Passage, make_passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from stubwright.docs.text.passages import Cell

_PARSER: Final = MarkdownIt("commonmark", {"html": True})
_BREAK: Final = re.compile(r"</?(?:br|p|li|ul|ol|div|tr|table)\b[^>]*>", re.IGNORECASE)
_ANCHOR: Final = re.compile(
    r"""<a\s[^>]*\b(?:name|id)\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE
)
_MARKUP: Final = re.compile(r"[\\`*_\[\]<>&!]")
_LONGEST: Final = 100_000
"""The maximum length, in characters, of a text whose markup is read."""


class Inline(NamedTuple):
    """The paragraphs of an inline text, and the name of its first anchor."""

    passages: Cell
    anchor: str = ""


class _Parsed(NamedTuple):
    """Paragraphs of lines, numbered from 0, without markup."""

    paragraphs: tuple[tuple[Line, ...], ...]
    links: tuple[str, ...]
    anchor: str


class _Collector:
    """Turns tokens into paragraphs of lines."""

    def __init__(self) -> None:
        self._paragraphs: list[list[Line]] = [[]]
        self._links: list[str] = []
        self._anchor = ""
        self._line = 0
        self._text: list[str] = []

    def parsed(self) -> _Parsed:
        self._end_line()
        paragraphs = (tuple(paragraph) for paragraph in self._paragraphs)
        return _Parsed(tuple(paragraphs), tuple(self._links), self._anchor)

    def take(self, token: Token) -> None:
        kind = token.type
        if kind in {"softbreak", "hardbreak"}:
            self._end_line()
            self._line += 1
        elif kind == "html_inline":
            self._take_html(token.content)
        elif kind == "link_open":
            self._links.append(str(token.attrGet("href") or ""))
        elif token.content:
            self._text.append(token.content)

    def _end_line(self) -> None:
        self._paragraphs[-1].append(Line(self._line, "".join(self._text)))
        self._text = []

    def _take_html(self, markup: str) -> None:
        if _BREAK.match(markup):
            self._end_line()
            self._paragraphs.append([])
        anchor = _ANCHOR.match(markup)
        if anchor and not self._anchor:
            self._anchor = anchor[1]
        self._line += markup.count("\n")


@lru_cache(maxsize=1024)
def _parse(text: str) -> _Parsed:
    """Parse a text. Cached, since many pages have the same texts."""
    collector = _Collector()
    for token in _PARSER.parseInline(text)[0].children or ():
        collector.take(token)
    return collector.parsed()


def read_inline(lines: Sequence[Line], path: str) -> Inline:
    """Read the lines of one paragraph, heading or table cell."""
    text = "\n".join(line.text for line in lines)
    if not _MARKUP.search(text) or len(text) > _LONGEST:
        passage = make_passage(path, lines)
        return Inline((passage,) if passage else ())
    parsed = _parse(text)
    first = lines[0].number
    passages: list[Passage] = []
    for paragraph in parsed.paragraphs:
        numbered = (Line(first + line.number, line.text) for line in paragraph)
        passage = make_passage(path, numbered, parsed.links)
        if passage is not None:
            passages.append(passage)
    return Inline(tuple(passages), parsed.anchor)


def read_cell(text: str, line: int, path: str) -> Cell:
    """Read the text of a table cell on one line."""
    return read_inline([Line(line, text)], path).passages
