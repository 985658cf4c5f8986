"""Splits the rendered text of Microsoft pages, which has no markup, into blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.diagnostics import Source
from stubwright.docs.dialects.microsoft.fixed_sentences import implied_section
from stubwright.docs.dialects.microsoft.rendered_lines import RenderedLines
from stubwright.docs.dialects.microsoft.titles import (
    CAPTIONS,
    CHROME,
    ELEMENT_COLUMNS,
    OPERATION_TITLE,
    SectionKey,
    section_of,
)
from stubwright.docs.formats.blocks import (
    Callout,
    Code,
    Heading,
    Include,
    Paragraph,
    Table,
)
from stubwright.docs.formats.markdown_rules import INCLUDE
from stubwright.docs.formats.pipe_rows import PipeTable
from stubwright.docs.formats.plain_rows import Layout, read_plain_rows
from stubwright.docs.text.passages import Line, make_passage, plain_cell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stubwright.docs.formats.blocks import Block
    from stubwright.docs.text.passages import Cell


def read_rendered_page(text: str, path: str) -> list[Block]:
    """Return the blocks of a page, in order."""
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    return list(_Scanner(path, RenderedLines(lines, path)).blocks())


class _Scanner:
    """Reads the lines once, in order; ``_at`` is the index of the next line."""

    def __init__(self, path: str, lines: RenderedLines) -> None:
        self._path = path
        self._lines = lines
        self._at = 0
        self._section: SectionKey = "intro"
        self._has_table = False
        self._title = lines.title()

    def blocks(self) -> Iterator[Block]:
        while self._at < len(self._lines):
            text = self._lines.texts[self._at]
            if self._at in self._lines.templates:
                yield self._code()
            elif not text or (self._section == "intro" and CHROME.match(text)):
                self._at += 1
            elif self._lines.is_section(self._at) or OPERATION_TITLE.fullmatch(text):
                yield from self._heading()
            elif self._section == "example" and not implied_section(text):
                self._at += 1
            else:
                yield from self._content(text)

    def _content(self, text: str) -> Iterator[Block]:
        columns = self._columns()
        layout = self._layout()
        include = INCLUDE.match(text)
        if include:
            label = include["label"] or include["bare"] or ""
            yield Include(label, include["target"] or "", self._source(self._at))
            self._at += 1
        elif columns is not None:
            yield self._pipe_table(columns)
        elif layout is not None:
            yield self._plain_table(layout)
        elif text.lower().rstrip(":") in CAPTIONS:
            yield from self._callout(text)
        else:
            passage = make_passage(self._path, [self._lines.lines[self._at]])
            if passage is not None:
                yield Paragraph(passage)
            self._section = implied_section(text) or self._section
            self._at += 1

    def _source(self, index: int) -> Source:
        return Source(self._path, self._lines.lines[index].number)

    def _heading(self) -> Iterator[Block]:
        end = self._lines.links_end(self._at)
        if end:
            self._at = end
            return
        passage = make_passage(self._path, [self._lines.lines[self._at]])
        is_section = self._lines.is_section(self._at)
        if passage is not None and (is_section or self._at == self._title):
            yield Heading(passage, 2 if is_section else 1)
        if is_section:
            self._section = section_of(self._lines.texts[self._at])
            self._has_table = False
        self._at += 1

    def _code(self) -> Code:
        start, self._at = self._at, self._lines.templates[self._at]
        return Code("", tuple(self._lines.lines[start : self._at]), self._source(start))

    def _callout(self, caption: str) -> Iterator[Block]:
        self._at = self._lines.after(self._at)
        if self._at >= len(self._lines) or self._lines.ends_table(self._at):
            return
        passage = make_passage(self._path, [self._lines.lines[self._at]])
        self._at += 1
        if passage is not None and not CHROME.match(passage.text):
            yield Callout(caption.rstrip(":").capitalize(), (passage,))

    def _lacks_table(self) -> bool:
        """Return whether a table is expected, so that one may begin without its head."""
        return self._section.endswith(("-body", "-header")) and not self._has_table

    def _columns(self) -> Sequence[str] | None:
        columns = self._lines.columns(self._at)
        if columns is None and self._lacks_table():
            return () if self._lines.is_pipe_row(self._at) else None
        return columns

    def _layout(self) -> Layout | None:
        layout = self._lines.layout(self._at)
        if layout is None and self._lacks_table():
            return self._lines.row_layout(self._at)
        return layout

    def _pipe_table(self, columns: Sequence[str]) -> Table:
        lines = self._lines
        table = PipeTable(
            self._path, columns, lines.lines[self._at].number, _read_plain
        )
        index = self._at + lines.has_head(self._at)
        end = lines.table_end(index)
        pipes = (i for i in range(index, end) if "|" in lines.texts[i])
        last = max(pipes, default=index)
        while index < end:
            if lines.texts[index] and not table.take(lines.lines[index]):
                if index > last:
                    break
                table.skip(lines.lines[index])
            index += 1
        self._at = max(index, self._at + 1)
        self._has_table = True
        return table.table()

    def _plain_table(self, layout: Layout) -> Table:
        lines = self._lines
        start = self._at
        first = lines.first_row(start)
        end = lines.callout_after(first, lines.table_end(first))
        rows = read_plain_rows(lines.lines[first:end], lines.names, layout, self._path)
        self._at = max(end, start + 1)
        self._has_table = True
        return Table(ELEMENT_COLUMNS, rows, self._source(start))


def _read_plain(text: str, line: int, path: str) -> Cell:
    return plain_cell(path, [Line(line, text)])
