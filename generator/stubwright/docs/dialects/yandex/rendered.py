"""Splits the rendered text of Yandex pages into blocks.

The cells of a table row are on separate lines, on one line, or separated by pipes. Names may be
missing, since some text extractors drop inline code.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.diagnostics import Source
from stubwright.docs.dialects.yandex.rendered_rows import (
    SnippetNames,
    names_in,
    read_stream,
)
from stubwright.docs.dialects.yandex.titles import (
    METHOD,
    column_of,
    read_structure,
    section_of,
)
from stubwright.docs.formats.blocks import Code, Heading, Paragraph, Table
from stubwright.docs.formats.json_template import read_json_template
from stubwright.docs.formats.pipe_rows import split_row
from stubwright.docs.text.passages import Line, collapse_whitespace, make_passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stubwright.docs.formats.blocks import Block

_COLUMNS: Final = ("name", "type", "description", "required")
_TOOLTIP: Final = re.compile(
    r"\[no-highlight\[(?:(?!\[no-highlight\[).){0,2000}?\]no-highlight\]", re.DOTALL
)
_SNIPPET_LINE: Final = re.compile(r"""\s*(?:[{}\[\]"(/,“”„]|\.\.\.|…|$)""")
_CONTENTS: Final = re.compile(r"\d{1,2}[.)]\s+(?P<title>.+)")
_BULLET: Final = re.compile(r"\s*(?:[\u2022\u00b7*\u2013-]|\d{1,2}[.)])\s+")
_TRAILER: Final = re.compile(
    r"previous|next|предыдущая|следующая|\[\*.*|was\s+the\s+article\s+helpful\??"
    r"|была\s+ли\s+статья\s+полезна\??",
    re.IGNORECASE,
)
_LAST_WORDS: Final = re.compile(
    r"(?<=[.!?])\s*(?P<title>Learn more|Узнайте больше|See also)$"
)
_LEAST_COLUMNS: Final = 3


def read_rendered_page(text: str, path: str) -> list[Block]:
    """Return the blocks of a page, in order."""
    cleaned = _TOOLTIP.sub(lambda match: "\n" * match.group().count("\n"), text)
    lines = [Line(number, line) for number, line in enumerate(cleaned.split("\n"), 1)]
    return list(_Scanner(path, lines).blocks())


class _Head(NamedTuple):
    """The columns of a table and the index of the line after its head."""

    columns: Sequence[str]
    end: int


class _Scanner:
    """Reads the lines once, in order; ``_at`` is the index of the next line."""

    def __init__(self, path: str, lines: Sequence[Line]) -> None:
        self._path = path
        self._lines = lines
        self._texts = [collapse_whitespace(line.text) for line in lines]
        self._at = 0
        self._section = "intro"
        self._shown = SnippetNames()
        self._has_title = False

    def blocks(self) -> Iterator[Block]:
        while self._at < len(self._lines):
            text = self._texts[self._at]
            head = self._head(self._at)
            key = section_of(text)
            if not text or _TRAILER.fullmatch(text):
                self._at += 1
            elif key != "unknown":
                self._section = key
                yield from self._heading(2)
            elif head is not None:
                yield self._table(head)
            elif read_structure(text) is not None:
                yield self._table(self._missing_head())
            elif self._begins_snippet():
                yield self._snippet()
            else:
                yield from self._paragraph(text)

    def _heading(self, level: int) -> Iterator[Block]:
        passage = make_passage(self._path, [self._lines[self._at]])
        if passage is not None:
            yield Heading(passage, level)
        self._at += 1

    def _paragraph(self, text: str) -> Iterator[Block]:
        contents = _CONTENTS.fullmatch(text)
        if contents and section_of(contents["title"]) != "unknown":
            self._at += 1
            return
        is_intro = self._section == "intro"
        if is_intro and not self._has_title and METHOD.fullmatch(text):
            self._has_title = True
            yield from self._heading(1)
            return
        line = self._lines[self._at]
        bullet = _BULLET.match(line.text)
        glued = _LAST_WORDS.search(line.text.rstrip())
        body = line.text[
            bullet.end() if bullet else 0 : glued.start() if glued else None
        ]
        passage = make_passage(self._path, [Line(line.number, body)])
        if passage is not None:
            yield Paragraph(passage, is_bullet=bullet is not None)
        if glued:
            title = make_passage(self._path, [Line(line.number, glued["title"])])
            if title is not None:
                yield Heading(title, 2)
        self._at += 1

    def _begins_snippet(self) -> bool:
        first = self._texts[self._at][:1]
        if self._section in {"request", "response"}:
            return first in {"{", '"', "\u201c"}
        return first == "{" and self._section != "examples"

    def _snippet(self) -> Code:
        start = self._at
        while self._at < len(self._lines):
            if self._head(self._at) or not _SNIPPET_LINE.match(self._texts[self._at]):
                break
            self._at += 1
        lines = tuple(self._lines[start : self._at])
        self._shown = names_in(read_json_template(lines, self._path))
        return Code("", lines, Source(self._path, lines[0].number))

    def _head(self, index: int) -> _Head | None:
        """Return the head of the table that begins at a line; the head may be on several lines."""
        first = self._texts[index]
        if not first or column_of(first.split("|")[0].split(" ")[0]) != "name":
            return None
        if "|" in first:
            cells = [
                cell for cell in map(collapse_whitespace, split_row(first)) if cell
            ]
        else:
            cells = first.replace("- ", "-\0").split(" ")
            cells = [cell.replace("\0", " ") for cell in cells]
        columns = [column_of(cell) for cell in cells]
        end = index + 1
        while len(columns) < len(_COLUMNS):
            following = self._next(end)
            cells = [c for c in map(collapse_whitespace, self._cells(following)) if c]
            column = column_of(cells[0]) if len(cells) == 1 else ""
            if not column or column in columns:
                break
            columns.append(column)
            end = following + 1
        is_head = len(columns) >= _LEAST_COLUMNS and all(columns)
        return _Head(columns, end) if is_head else None

    def _missing_head(self) -> _Head:
        """Return the head of a table that has none."""
        columns = _COLUMNS if self._section == "request" else _COLUMNS[:-1]
        return _Head(columns, self._at)

    def _next(self, index: int) -> int:
        while index < len(self._texts) and not self._texts[index]:
            index += 1
        return index

    def _cells(self, index: int) -> list[str]:
        if index >= len(self._texts):
            return []
        return self._texts[index].split("|")

    def _table(self, head: _Head) -> Table:
        start, index = self._at, head.end
        pieces: list[Line] = []
        while index < len(self._lines):
            text = self._texts[index]
            if self._ends_table(index):
                break
            number = self._lines[index].number
            pieces.extend(Line(number, cell) for cell in text.split("|"))
            index += 1
        self._at = index
        has_required = "required" in head.columns
        rows = read_stream(pieces, self._shown, self._path, has_required=has_required)
        source = Source(self._path, self._lines[start].number)
        return Table(_COLUMNS, rows, source)

    def _ends_table(self, index: int) -> bool:
        text = self._texts[index]
        return bool(
            section_of(text) != "unknown"
            or _TRAILER.fullmatch(text)
            or self._head(index)
            or text[:1] == "{"
        )
