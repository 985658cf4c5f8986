"""Inline markdown to plain text: links to their text, emphasis and anchors dropped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from markdown_it import MarkdownIt

from stubwright.read.docs.passages import Line, Passage, make_passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from stubwright.read.docs.passages import Cell

_PARSER: Final = MarkdownIt("commonmark", {"html": True})
_BREAK: Final = re.compile(r"</?(?:br|p|li|ul|ol|div|tr|table)\b[^>]*>", re.IGNORECASE)
_ANCHOR: Final = re.compile(
    r"""<a\s[^>]*\b(?:name|id)\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE
)
_MARKUP: Final = re.compile(r"[\\`*_\[\]<>&!]")
_LONGEST: Final = 100_000
"""Longer texts aren't prose; they are taken as they are."""


class Inline(NamedTuple):
    """The paragraphs of an inline text, and the anchor that it sets."""

    passages: Cell
    anchor: str = ""


class _Collector:
    """Turns tokens into paragraphs of lines."""

    def __init__(self, line: int) -> None:
        self.paragraphs: list[list[Line]] = [[]]
        self.links: list[str] = []
        self.anchor = ""
        self._line = line
        self._text: list[str] = []

    def end_line(self) -> None:
        self.paragraphs[-1].append(Line(self._line, "".join(self._text)))
        self._text = []

    def take(self, token: Token) -> None:
        kind = token.type
        if kind in {"softbreak", "hardbreak"}:
            self.end_line()
            self._line += 1
        elif kind == "html_inline":
            self._take_html(token.content)
        elif kind == "link_open":
            self.links.append(str(token.attrGet("href") or ""))
        elif token.content:
            self._text.append(token.content)

    def _take_html(self, markup: str) -> None:
        if _BREAK.match(markup):
            self.end_line()
            self.paragraphs.append([])
        anchor = _ANCHOR.match(markup)
        if anchor and not self.anchor:
            self.anchor = anchor[1]
        self._line += markup.count("\n")


def read_inline(lines: Sequence[Line], path: str) -> Inline:
    """Read the lines of one paragraph, heading or table cell."""
    text = "\n".join(line.text for line in lines)
    if not _MARKUP.search(text) or len(text) > _LONGEST:
        passage = make_passage(path, lines)
        return Inline((passage,) if passage else ())
    collector = _Collector(lines[0].number)
    for token in _PARSER.parseInline(text)[0].children or ():
        collector.take(token)
    collector.end_line()
    return Inline(
        tuple(_passages(path, collector)),
        collector.anchor,
    )


def _passages(path: str, collector: _Collector) -> list[Passage]:
    made = (
        make_passage(path, paragraph, collector.links)
        for paragraph in collector.paragraphs
    )
    return [passage for passage in made if passage is not None]


def read_cell(text: str, line: int, path: str) -> Cell:
    """Read the text of a table cell that stands on one line."""
    return read_inline([Line(line, text)], path).passages
