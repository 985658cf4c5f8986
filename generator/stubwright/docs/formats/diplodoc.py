"""Reads Diplodoc's wide tables: ``#|`` … ``|#``, rows between ``||``, cells separated by ``|``.

A row may span several lines. Any text between two ``||`` is a row, so that a missing mark affects no
other row.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from stubwright.diagnostics import Source
from stubwright.docs.formats.blocks import Row, Table
from stubwright.docs.formats.inline import read_inline
from stubwright.docs.text.passages import Line, cell_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from stubwright.docs.text.passages import Cell

_MARK: Final = re.compile(
    r"(?P<skip>(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)|\[[^\[\]]*\]\([^()]*\)|\\\|)|(?P<mark>\|\|?)"
)
_BULLET: Final = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s+")
_DIRECTIVE: Final = re.compile(r"\s*\{%.*%\}\s*")
_SPAN: Final = re.compile(r"[>^](?:\s*[>^])*")


def read_wide_table(
    lines: Sequence[Line], path: str, is_column: Callable[[str], object]
) -> Table:
    """Read the lines of a table, its outer marks included.

    Its first row is its head if ``is_column`` accepts one of the cells as a column's title.
    """
    chunks = [
        chunk for chunk in _chunks(_content(lines)) if any(_has_text(c) for c in chunk)
    ]
    rows = [row for chunk in chunks if (row := _row(chunk, path)).cells]
    source = Source(path, lines[0].number)
    if not rows:
        return Table((), (), source)
    columns = tuple(cell_text(cell).lower() for cell in rows[0].cells)
    has_head = any(is_column(title) for title in columns)
    width = len(columns) if has_head else max(len(row.cells) for row in rows)
    checked = tuple(
        Row(_unpadded(row.cells, width), row.source, len(row.cells) in {1, width})
        for row in rows[1 if has_head else 0 :]
    )
    return Table(columns if has_head else (), checked, source)


def _unpadded(cells: tuple[Cell, ...], width: int) -> tuple[Cell, ...]:
    """Return a row's cells without the empty first one that an incomplete mark causes."""
    return cells[1:] if len(cells) > width and not cells[0] else cells


def _content(lines: Sequence[Line]) -> Iterator[Line]:
    for index, line in enumerate(lines):
        text = line.text
        if index == 0:
            text = text.lstrip().removeprefix("#|")
        if index == len(lines) - 1:
            text = text.rstrip().removesuffix("|#")
        if not _DIRECTIVE.fullmatch(text) and text.strip() not in {"#|", "|#"}:
            yield Line(line.number, text)


def _chunks(lines: Iterator[Line]) -> Iterator[list[list[Line]]]:
    """Yield the text between the marks ``||``, as cells of lines."""
    cells: list[list[Line]] = [[]]
    for line in lines:
        start = 0
        for match in _MARK.finditer(line.text):
            if match["mark"] is None:
                continue
            cells[-1].append(Line(line.number, line.text[start : match.start()]))
            start = match.end()
            if match["mark"] == "||":
                yield cells
                cells = [[]]
            else:
                cells.append([])
        cells[-1].append(Line(line.number, line.text[start:]))
    yield cells


def _has_text(cell: Sequence[Line]) -> bool:
    return any(line.text.strip() for line in cell)


def _row(chunk: Sequence[Sequence[Line]], path: str) -> Row:
    first = next(line for cell in chunk for line in cell if line.text.strip())
    cells = [_cell(cell, path) for cell in chunk]
    kept = [cell for cell in cells if not _SPAN.fullmatch(cell_text(cell))]
    return Row(tuple(kept), Source(path, first.number))


def _cell(lines: Sequence[Line], path: str) -> Cell:
    passages = [
        passage
        for paragraph in _paragraphs(lines)
        for passage in read_inline(paragraph, path).passages
    ]
    return tuple(passages)


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph and of each item of a list."""
    paragraph: list[Line] = []
    for line in lines:
        bullet = _BULLET.match(line.text)
        if paragraph and (bullet or not line.text.strip()):
            yield paragraph
            paragraph = []
        if line.text.strip():
            text = line.text[bullet.end() :] if bullet else line.text.strip()
            paragraph.append(Line(line.number, text))
    if paragraph:
        yield paragraph
