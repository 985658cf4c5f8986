"""Rendered text of Microsoft pages to blocks: no markup, tables with pipes or run together."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from stubwright.diagnostics import Source
from stubwright.read.docs.blocks import (
    Callout,
    Code,
    Heading,
    Include,
    Paragraph,
    Table,
)
from stubwright.read.docs.markdown_rules import INCLUDE
from stubwright.read.docs.microsoft_sections import implied_section
from stubwright.read.docs.microsoft_titles import (
    CAPTIONS,
    CHROME,
    HEADER_NAMES,
    OPERATION_TITLE,
    SectionKey,
    section_of,
)
from stubwright.read.docs.names import HUMP, Names
from stubwright.read.docs.passages import Line, make_passage, plain_cell, squeeze
from stubwright.read.docs.pipes import (
    HEAD,
    NAME_CELL,
    PipeTable,
    columns_of,
    is_head,
    is_rule,
    split_row,
)
from stubwright.read.docs.plain_rows import Layout, read_plain_rows
from stubwright.read.docs.text_templates import find_templates, shown_names
from stubwright.read.docs.type_phrases import split_type

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stubwright.read.docs.blocks import Block
    from stubwright.read.docs.passages import Cell

_PLAIN_HEAD: Final = re.compile(
    r"element(\s*)description(\s*)data\s*type", re.IGNORECASE
)
_LEAST_LINKS: Final = 3
_MOST_LINKS: Final = 20


def read_microsoft_text(text: str, path: str) -> list[Block]:
    """Return the blocks of a page, in order."""
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    return list(_Scanner(path, lines).blocks())


class _Scanner:
    """Goes through the lines once; ``_at`` is the index of the next."""

    def __init__(self, path: str, lines: Sequence[Line]) -> None:
        self._path = path
        self._lines = lines
        self._texts = [squeeze(line.text) for line in lines]
        self._at = 0
        self._section: SectionKey = "intro"
        self._has_table = False
        self._templates = find_templates(lines)
        shown, is_complete = shown_names(self._templates, lines, path)
        self._names = Names(shown, HEADER_NAMES, is_complete)
        self._title = self._title_index()

    def blocks(self) -> Iterator[Block]:
        while self._at < len(self._lines):
            text = self._texts[self._at]
            if self._at in self._templates:
                yield self._code()
            elif not text or (self._section == "intro" and CHROME.match(text)):
                self._at += 1
            elif self._is_section(self._at) or OPERATION_TITLE.fullmatch(text):
                yield from self._heading()
            elif self._section == "example" and not implied_section(text):
                self._at += 1
            else:
                yield from self._content()

    def _content(self) -> Iterator[Block]:
        line, text = self._lines[self._at], self._texts[self._at]
        include = INCLUDE.match(text)
        columns = self._pipe_head(self._at)
        layout = self._plain_head(self._at)
        if include:
            label = include["label"] or include["bare"] or ""
            source = Source(self._path, line.number)
            yield Include(label, include["target"] or "", source)
            self._at += 1
        elif columns is not None:
            yield self._pipe_table(columns)
        elif layout is not None:
            yield self._plain_table(layout)
        elif text.lower().rstrip(":") in CAPTIONS:
            yield from self._callout(text)
        else:
            passage = make_passage(self._path, [line])
            if passage is not None:
                yield Paragraph(passage)
            self._section = implied_section(text) or self._section
            self._at += 1

    def _is_section(self, index: int) -> bool:
        return section_of(self._texts[index]) != "unknown"

    def _next(self, index: int) -> int:
        """Return the index of the next line that isn't blank."""
        index += 1
        while index < len(self._texts) and not self._texts[index]:
            index += 1
        return index

    def _title_index(self) -> int:
        """Return the index of the page's title: breadcrumbs and file names may precede it."""
        titles = [
            index
            for index, text in enumerate(self._texts)
            if OPERATION_TITLE.fullmatch(text)
        ]
        first = next(
            (
                index
                for index in range(len(self._texts))
                if self._is_section(index) and not self._links_end(index)
            ),
            len(self._texts),
        )
        return max(
            (index for index in titles if index < first), default=(titles or [-1])[0]
        )

    def _links_end(self, index: int) -> int:
        """Return the index after a list of links to sections; 0 if there is none."""
        keys: list[SectionKey] = []
        while (
            index < len(self._texts)
            and len(keys) < _MOST_LINKS
            and self._is_section(index)
        ):
            keys.append(section_of(self._texts[index]))
            index = self._next(index)
        is_list = len(keys) >= _LEAST_LINKS and ("request", "response") in pairwise(
            keys
        )
        return index if is_list else 0

    def _heading(self) -> Iterator[Block]:
        end = self._links_end(self._at)
        if end:
            self._at = end
            return
        passage = make_passage(self._path, [self._lines[self._at]])
        is_section = self._is_section(self._at)
        if passage is not None and (is_section or self._at == self._title):
            yield Heading(passage, 2 if is_section else 1)
        if is_section:
            self._section = section_of(self._texts[self._at])
            self._has_table = False
        self._at += 1

    def _code(self) -> Code:
        start, self._at = self._at, self._templates[self._at]
        source = Source(self._path, self._lines[start].number)
        return Code("", tuple(self._lines[start : self._at]), source)

    def _callout(self, caption: str) -> Iterator[Block]:
        body = self._next(self._at)
        self._at = body
        if body >= len(self._lines) or self._ends_table(body):
            return
        passage = make_passage(self._path, [self._lines[body]])
        self._at = body + 1
        if passage is not None and not CHROME.match(passage.text):
            yield Callout(caption.rstrip(":").capitalize(), (passage,))

    def _pipe_head(self, index: int) -> Sequence[str] | None:
        """Return the columns of a table that begins here; none if it lost its head."""
        text = self._texts[index]
        if "|" not in text:
            return None
        cells = [squeeze(cell) for cell in split_row(text)]
        below = self._next(index)
        following = split_row(self._texts[below]) if below < len(self._texts) else []
        columns = columns_of(cells, following if len(following) > 1 else [])
        if columns is not None:
            return columns
        is_row = self._is_message() and len(cells) > 1 and NAME_CELL.fullmatch(cells[0])
        return () if is_row else None

    def _is_message(self) -> bool:
        return self._section.endswith(("-body", "-header")) and not self._has_table

    def _plain_head(self, index: int) -> Layout | None:
        """Return the layout of a table that begins here, with its head or without."""
        text = self._texts[index]
        second = self._next(index)
        third = self._next(second)
        match = _PLAIN_HEAD.fullmatch(text)
        if match and second < len(self._texts) and "|" not in self._texts[second]:
            is_tabbed = "\t" in self._lines[index].text.strip()
            return Layout(is_glued=not match[1] and not match[2], is_tabbed=is_tabbed)
        if third < len(self._texts):
            cells = [self._texts[i].lower() for i in (index, second, third)]
            if tuple(cells) == HEAD:
                return Layout(is_stacked=True)
        return self._headless(text) if self._is_message() else None

    def _headless(self, text: str) -> Layout | None:
        """Return the layout of the row that a line begins; None if it begins none."""
        name, _, rest = text.partition(" ")
        if self._names.has(name):
            return (
                Layout(is_stacked=not rest) if not rest or rest[0].isupper() else None
            )
        is_glued = any(
            self._names.has(name[: match.start()]) for match in HUMP.finditer(name)
        )
        return Layout(is_glued=True) if is_glued else None

    def _ends_table(self, index: int) -> bool:
        return (
            index in self._templates
            or self._is_section(index)
            or INCLUDE.match(self._texts[index]) is not None
        )

    def _pipe_table(self, columns: Sequence[str]) -> Table:
        first = self._lines[self._at]
        table = PipeTable(self._path, columns, first.number, _read_plain)
        is_rule_first = is_rule(split_row(first.text))
        index = self._at + (bool(columns) or is_rule_first or self._is_cut_head())
        end = self._table_end(index)
        last = max(
            (i for i in range(index, end) if "|" in self._texts[i]), default=index
        )
        while index < end:
            line = self._lines[index]
            if self._texts[index] and not table.take(line):
                if index > last:
                    break
                table.skip(line)
            index += 1
        self._at = max(index, self._at + 1)
        self._has_table = True
        return table.table()

    def _is_cut_head(self) -> bool:
        """Tell whether the next line is a head that was cut short."""
        below = self._next(self._at)
        return below < len(self._texts) and is_rule(split_row(self._texts[below]))

    def _table_end(self, start: int) -> int:
        """Return the index of the line where the table whose rows start here must have ended."""
        for index in range(start, len(self._lines)):
            text = self._texts[index]
            if (
                self._ends_table(index)
                or is_head(split_row(text))
                or (_PLAIN_HEAD.fullmatch(text) is not None)
            ):
                return index
        return len(self._lines)

    def _callout_after(self, start: int, end: int) -> int:
        """Return where a callout begins that follows a table's rows; else the end of both."""
        for index in range(end - 1, start, -1):
            text = self._texts[index]
            if self._names.has(text.partition(" ")[0]) or split_type(text):
                break
            if text.lower() in CAPTIONS:
                return index
        return end

    def _plain_table(self, layout: Layout) -> Table:
        start = first = self._at
        if _PLAIN_HEAD.fullmatch(self._texts[start]):
            first = start + 1
        elif self._texts[start].lower() == HEAD[0]:
            first = self._next(self._next(start)) + 1
        end = self._callout_after(first, self._table_end(first))
        rows = read_plain_rows(self._lines[first:end], self._names, layout, self._path)
        self._at = max(end, start + 1)
        self._has_table = True
        return Table(HEAD, rows, Source(self._path, self._lines[start].number))


def _read_plain(text: str, line: int, path: str) -> Cell:
    return plain_cell(path, [Line(line, text)])
