"""Classifies the lines of a rendered Microsoft page: titles, table heads, rows and other text."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from stubwright.docs.dialects.microsoft.rendered_templates import (
    find_templates,
    template_names,
)
from stubwright.docs.dialects.microsoft.titles import (
    CAPTIONS,
    ELEMENT_COLUMNS,
    HEADER_NAMES,
    OPERATION_TITLE,
    section_of,
)
from stubwright.docs.formats.markdown_rules import INCLUDE
from stubwright.docs.formats.pipe_rows import (
    NAME_CELL,
    columns_of,
    is_head,
    is_rule,
    split_row,
)
from stubwright.docs.formats.plain_rows import Layout
from stubwright.docs.text.element_names import HUMP, KnownNames
from stubwright.docs.text.passages import collapse_whitespace
from stubwright.docs.text.type_phrases import split_off_type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.docs.dialects.microsoft.titles import SectionKey
    from stubwright.docs.text.passages import Line

_PLAIN_HEAD: Final = re.compile(
    r"element(\s*)description(\s*)data\s*type", re.IGNORECASE
)
_LEAST_LINKS: Final = 3
_MOST_LINKS: Final = 20


class RenderedLines:
    """The lines of a page. ``texts`` are those of the lines, with whitespace collapsed."""

    def __init__(self, lines: Sequence[Line], path: str) -> None:
        self.lines = lines
        self.texts = [collapse_whitespace(line.text) for line in lines]
        self.templates = find_templates(lines)
        shown, is_complete = template_names(self.templates, lines, path)
        self.names = KnownNames(shown, HEADER_NAMES, is_complete)

    def __len__(self) -> int:
        return len(self.lines)

    def after(self, index: int) -> int:
        """Return the index of the next line that isn't blank; the number of lines if there is none."""
        index += 1
        while index < len(self.texts) and not self.texts[index]:
            index += 1
        return index

    def is_section(self, index: int) -> bool:
        """Return whether a line is a section's title."""
        return section_of(self.texts[index]) != "unknown"

    def title(self) -> int:
        """Return the index of the page's title, else -1. Breadcrumbs and file names may precede it."""
        titles = [
            index
            for index, text in enumerate(self.texts)
            if OPERATION_TITLE.fullmatch(text)
        ]
        sections = (index for index in range(len(self)) if self.is_section(index))
        first = next((i for i in sections if not self.links_end(i)), len(self))
        before = [index for index in titles if index < first]
        return (before[-1:] or titles[:1] or [-1])[0]

    def links_end(self, index: int) -> int:
        """Return the index after the list of links to sections that begins at a line; 0 if none does."""
        keys: list[SectionKey] = []
        while index < len(self) and len(keys) < _MOST_LINKS and self.is_section(index):
            keys.append(section_of(self.texts[index]))
            index = self.after(index)
        is_list = ("request", "response") in pairwise(keys)
        return index if is_list and len(keys) >= _LEAST_LINKS else 0

    def columns(self, index: int) -> Sequence[str] | None:
        """Return the columns of the table with pipes that begins at a line; None if none does."""
        text = self.texts[index]
        if "|" not in text:
            return None
        cells = [collapse_whitespace(cell) for cell in split_row(text)]
        below = self.after(index)
        following = split_row(self.texts[below]) if below < len(self) else []
        return columns_of(
            cells, following if len(following) > 1 else [], ELEMENT_COLUMNS
        )

    def has_head(self, index: int) -> bool:
        """Return whether the table with pipes at a line begins with a head or a delimiter row."""
        below = self.after(index)
        return (
            is_head(split_row(self.texts[index]), ELEMENT_COLUMNS)
            or is_rule(split_row(self.texts[index]))
            or (below < len(self) and is_rule(split_row(self.texts[below])))
        )

    def layout(self, index: int) -> Layout | None:
        """Return the layout of the table without pipes whose head is at a line; None if there is none."""
        below = self.after(index)
        match = _PLAIN_HEAD.fullmatch(self.texts[index])
        if match and below < len(self) and "|" not in self.texts[below]:
            is_tabbed = "\t" in self.lines[index].text.strip()
            return Layout(is_glued=not match[1] and not match[2], is_tabbed=is_tabbed)
        return Layout(is_stacked=True) if self._is_stacked_head(index) else None

    def row_layout(self, index: int) -> Layout | None:
        """Return the layout of a table without head whose first row is at a line; None if there is none."""
        name, _, rest = self.texts[index].partition(" ")
        if self.names.has(name):
            is_row = not rest or rest[0].isupper()
            return Layout(is_stacked=not rest) if is_row else None
        ends = (match.start() for match in HUMP.finditer(name))
        is_glued = any(self.names.has(name[:end]) for end in ends)
        return Layout(is_glued=True) if is_glued else None

    def is_pipe_row(self, index: int) -> bool:
        """Return whether a line is a row with pipes that begins with a name."""
        cells = split_row(self.texts[index])
        return (
            len(cells) > 1
            and NAME_CELL.fullmatch(collapse_whitespace(cells[0])) is not None
        )

    def first_row(self, index: int) -> int:
        """Return the index after the head of a table without pipes."""
        if _PLAIN_HEAD.fullmatch(self.texts[index]):
            return index + 1
        if self._is_stacked_head(index):
            return self.after(self.after(index)) + 1
        return index

    def _is_stacked_head(self, index: int) -> bool:
        """Return whether the titles of an element table begin at a line, one per line."""
        if self.texts[index].lower() != ELEMENT_COLUMNS[0]:
            return False
        second = self.after(index)
        third = self.after(second)
        if third >= len(self):
            return False
        return (
            tuple(self.texts[i].lower() for i in (index, second, third))
            == ELEMENT_COLUMNS
        )

    def ends_table(self, index: int) -> bool:
        """Return whether a line can't be part of a table."""
        return (
            index in self.templates
            or self.is_section(index)
            or INCLUDE.match(self.texts[index]) is not None
        )

    def table_end(self, start: int) -> int:
        """Return the index of the first line that can't be part of the table whose rows start at a line."""
        for index in range(start, len(self)):
            text = self.texts[index]
            is_new = is_head(split_row(text), ELEMENT_COLUMNS) or _PLAIN_HEAD.fullmatch(
                text
            )
            if is_new or self.ends_table(index) or self._is_stacked_head(index):
                return index
        return len(self)

    def callout_after(self, start: int, end: int) -> int:
        """Return the index of a callout that follows a table's rows before ``end``; else ``end``."""
        for index in range(end - 1, start, -1):
            text = self.texts[index]
            if self.names.has(text.partition(" ")[0]) or split_off_type(text):
                break
            if text.lower() in CAPTIONS:
                return index
        return end
