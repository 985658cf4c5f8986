"""Splits a Yandex page into sections. The content of a table or snippet shows its message."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.diagnostics import Source
from stubwright.docs.dialects.yandex.titles import is_root_of, section_of
from stubwright.docs.formats.blocks import Code, Heading, Table
from stubwright.docs.text.passages import cell_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from stubwright.docs.formats.blocks import Block, Row
    from stubwright.docs.formats.page import Page

_SHOWS: Final = (
    ("request", re.compile(r'"(?:method|params)"\s*:')),
    ("response", re.compile(r'"result"\s*:')),
)


class Section(NamedTuple):
    """The blocks under one heading. ``source`` is that of the heading."""

    key: str
    source: Source
    blocks: list[Block]


def read_sections(blocks: Iterable[Block], page: Page) -> list[Section]:
    """Split a page at its headings; the introduction comes first."""
    sections = [Section("intro", Source(page.path, 1), [])]
    for block in blocks:
        if isinstance(block, Heading):
            key = section_of(block.text.text, block.anchor)
            if key != "unknown" or sections[-1].key != "intro":
                if key == "unknown":
                    what = f"skipped the unknown section {block.text.text[:60]}"
                    page.log.report("docs-unknown-section", what, block.text.source())
                sections.append(Section(key, block.text.source(), []))
                continue
        for part in _split(block) if isinstance(block, Table) else (block,):
            side = _side_of(part)
            if side and sections[-1].key not in {side, "examples"}:
                sections.append(Section(side, _source_of(part, page), []))
            sections[-1].blocks.append(part)
    return sections


def _split(table: Table) -> Iterator[Table]:
    """Split a table that goes on with the rows of the next message."""
    side = ""
    rows: list[Row] = []
    for row in table.rows:
        named = is_root_of(cell_text(row.cells[0])) if row.cells else ""
        if named and side and named != side:
            yield replace(table, rows=tuple(rows))
            rows = []
        side = named or side
        rows.append(row)
    yield replace(table, rows=tuple(rows))


def _source_of(block: Block, page: Page) -> Source:
    if isinstance(block, Table):
        return block.rows[0].source if block.rows else block.source
    return block.source if isinstance(block, Code) else Source(page.path, 1)


def _side_of(block: Block) -> str:
    """Return the message that a block belongs to; empty if the block doesn't show it."""
    if isinstance(block, Code):
        text = "\n".join(line.text for line in block.lines)
        return next((side for side, pattern in _SHOWS if pattern.search(text)), "")
    for row in block.rows if isinstance(block, Table) else ():
        side = is_root_of(cell_text(row.cells[0])) if row.cells else ""
        if side:
            return side
    return ""
