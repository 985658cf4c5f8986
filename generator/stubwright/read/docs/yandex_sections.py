"""A Yandex page's blocks to sections. Tables and snippets say themselves which message they show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.diagnostics import Source
from stubwright.read.docs.blocks import Code, Heading, Table
from stubwright.read.docs.passages import cell_text
from stubwright.read.docs.yandex_titles import is_root_of, section_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stubwright.read.docs.blocks import Block
    from stubwright.read.docs.context import Page

_SHOWS: Final = (
    ("request", re.compile(r'"(?:method|params)"\s*:')),
    ("response", re.compile(r'"result"\s*:')),
)


class Section(NamedTuple):
    """Blocks under one title. ``source`` is the title's place."""

    key: str
    source: Source
    blocks: list[Block]


def read_sections(blocks: Iterable[Block], page: Page) -> list[Section]:
    """Part a page where its headings stand; the introduction comes first."""
    sections = [Section("intro", Source(page.name, 1), [])]
    for block in blocks:
        if isinstance(block, Heading):
            key = section_of(block.text.text, block.anchor)
            if key != "unknown" or sections[-1].key != "intro":
                if key == "unknown":
                    what = f"skipped: {block.text.text[:60]}"
                    page.log.report("docs-unknown-section", what, block.text.source())
                sections.append(Section(key, block.text.source(), []))
                continue
        elif isinstance(block, Table | Code):
            side = _side_of(block)
            if side and sections[-1].key not in {side, "examples"}:
                sections.append(Section(side, block.source, []))
        sections[-1].blocks.append(block)
    return sections


def _side_of(block: Table | Code) -> str:
    """Return the message that a block shows; empty if it doesn't say."""
    if isinstance(block, Code):
        text = "\n".join(line.text for line in block.lines)
        return next((side for side, pattern in _SHOWS if pattern.search(text)), "")
    for row in block.rows:
        side = is_root_of(cell_text(row.cells[0])) if row.cells else ""
        if side:
            return side
    return ""
