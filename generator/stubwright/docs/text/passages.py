"""Plain text that keeps the line number of each of its parts."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from stubwright.diagnostics import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_SENTENCE_END: Final = re.compile(
    r"(?<=[.!?])[\"')\]\u00bb\u201d]*\s+(?=[\"'(\[\u00ab\u201c]*[A-Z\u0410-\u042f\u0401\d])"
)


class Line(NamedTuple):
    """One line of a file, or a part of one."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph without markup. ``line_starts`` are pairs of an offset and the number of its line."""

    text: str
    path: str
    line_starts: tuple[tuple[int, int], ...]
    links: tuple[str, ...] = ()

    def source(self, offset: int = 0) -> Source:
        """Return the source of the character at ``offset``."""
        index = bisect_right(self.line_starts, (offset, 1 << 62)) - 1
        return Source(self.path, self.line_starts[max(index, 0)][1])

    def after(self, offset: int) -> Passage:
        """Return the text after ``offset`` as a passage."""
        start = offset + len(self.text[offset:]) - len(self.text[offset:].lstrip())
        line = self.source(min(start, max(len(self.text) - 1, 0))).line
        later = (
            (offset - start, number)
            for offset, number in self.line_starts
            if offset > start
        )
        return replace(self, text=self.text[start:], line_starts=((0, line), *later))


Cell: TypeAlias = tuple[Passage, ...]
"""The paragraphs of a table cell."""


class Sentence(NamedTuple):
    """A sentence and where it begins in its passage."""

    text: str
    start: int
    passage: Passage

    def source(self, offset: int = 0) -> Source:
        """Return the source of the character at ``offset`` of the sentence."""
        return self.passage.source(self.start + offset)


def collapse_whitespace(text: str) -> str:
    """Return the text with each run of whitespace replaced by a space, and no invisible characters."""
    return " ".join(text.translate(_INVISIBLE).split())


def make_passage(
    path: str, lines: Iterable[Line], links: Iterable[str] = ()
) -> Passage | None:
    """Join lines to a paragraph; None if all are blank."""
    parts: list[str] = []
    line_starts: list[tuple[int, int]] = []
    offset = 0
    for number, raw in lines:
        text = collapse_whitespace(raw)
        if text:
            line_starts.append((offset, number))
            parts.append(text)
            offset += len(text) + 1
    if not parts:
        return None
    return Passage(" ".join(parts), path, tuple(line_starts), tuple(links))


def plain_cell(path: str, lines: Iterable[Line]) -> Cell:
    """Return a cell with each line as a paragraph, read as plain text."""
    passages = (make_passage(path, [line]) for line in lines)
    return tuple(passage for passage in passages if passage is not None)


def cell_text(cell: Cell) -> str:
    """Return the paragraphs of a cell, separated by blank lines."""
    return "\n\n".join(passage.text for passage in cell)


def sentences(passage: Passage) -> Iterator[Sentence]:
    """Yield the sentences of a paragraph."""
    start = 0
    for match in _SENTENCE_END.finditer(passage.text):
        yield Sentence(passage.text[start : match.start()], start, passage)
        start = match.end()
    yield Sentence(passage.text[start:], start, passage)
