"""Reads tables with cells separated by ``|``, with or without outer pipes; rows may span lines.

The GFM rule drops excess cells and pads short rows silently, so rows are split here. In a table of
three columns, the first is assumed to be the name and the last the type.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.diagnostics import Source
from stubwright.docs.formats.blocks import Row, Table
from stubwright.docs.text.passages import Line, collapse_whitespace
from stubwright.docs.text.type_phrases import read_type, split_off_type

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from stubwright.docs.text.passages import Cell

_SEPARATOR: Final = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_RULE_CELL: Final = re.compile(r"\s*:?-+:?\s*")
NAME_CELL: Final = re.compile(r"(?:<a\s[^>]*>\s*(?:</a>)?\s*)?[A-Za-z_][\w.]*\s*")
"""A cell with an element's name, with or without an anchor."""

_WIDTH: Final = 3


class _Split(NamedTuple):
    cells: list[str]
    is_closed: bool


class _Piece(NamedTuple):
    line: int
    text: str


def split_row(text: str) -> list[str]:
    """Return the cells of a line, without the empty ones outside the outer pipes."""
    return _split(text).cells


def is_rule(cells: Sequence[str]) -> bool:
    """Return whether the cells are those of a delimiter row, which is below a table's head."""
    dashes = [_RULE_CELL.fullmatch(cell) is not None for cell in cells]
    return any(dashes) and all(
        is_dash or not cell.strip() for is_dash, cell in zip(dashes, cells, strict=True)
    )


def is_head(cells: Sequence[str], titles: tuple[str, ...]) -> bool:
    """Return whether the cells are the titles. The delimiter row may follow on the same line."""
    width = len(titles)
    if not titles or _titles(cells[:width]) != titles:
        return False
    return len(cells) == width or is_rule(cells[width:])


def _titles(cells: Iterable[str]) -> tuple[str, ...]:
    return tuple(collapse_whitespace(cell).strip("* ").lower() for cell in cells)


def columns_of(
    head: Sequence[str], below: Sequence[str], titles: tuple[str, ...]
) -> Sequence[str] | None:
    """Return a table's columns, given its first two lines; None if these don't begin a table.

    A head with the ``titles`` needs no delimiter row below it. Columns are empty if the head is
    missing, or has fewer cells than the delimiter row.
    """
    if is_rule(head):
        return ()
    if is_head(head, titles):
        return titles
    if not is_rule(below):
        return None
    return _titles(head) if len(head) >= len(below) else ()


def _split(text: str) -> _Split:
    marked = _SEPARATOR.sub(r"\1" + "\0", text.strip()).replace("\\|", "|")
    cells = marked.split("\0")
    is_closed = len(cells) > 1 and not cells[-1].strip()
    if is_closed:
        cells.pop()
    if len(cells) > 1 and not cells[0].strip():
        cells.pop(0)
    return _Split(cells, is_closed)


class PipeTable:
    """Collects the lines of a table, until `take` returns False."""

    def __init__(
        self,
        path: str,
        columns: Sequence[str],
        line: int,
        read: Callable[[str, int, str], Cell],
    ) -> None:
        self._path = path
        self._columns = tuple(columns)
        self._width = len(columns) or _WIDTH
        self._line = line
        self._read = read
        self._rows: list[Row] = []
        self._cells: list[list[_Piece]] = []
        self._is_open = False

    def take(self, line: Line) -> bool:
        """Add a line; False if it isn't part of the table."""
        cells, is_closed = _split(line.text)
        has_pipe = is_closed or len(cells) > 1
        if is_rule(cells) and has_pipe:
            return True
        if not has_pipe and not self._expects(cells[0]):
            return False
        if self._is_open and self._continues(line.text, cells):
            self._cells[-1].append(_Piece(line.number, cells.pop(0)))
        elif len(cells) != 1 or not self._lacks_cell():
            self._flush()
        self._cells.extend([_Piece(line.number, cell)] for cell in cells)
        self._is_open = not is_closed
        if len(self._cells) >= self._width:
            self._flush()
        return True

    def skip(self, line: Line) -> None:
        """Add a line that isn't part of a row, although rows follow."""
        self._flush()
        cell = self._read(line.text, line.number, self._path)
        self._rows.append(Row((cell,), Source(self._path, line.number), regular=False))

    def table(self) -> Table:
        """Return the table."""
        self._flush()
        return Table(self._columns, tuple(self._rows), Source(self._path, self._line))

    def _lacks_cell(self) -> bool:
        """Return whether a line with one cell completes the row before it."""
        if len(self._cells) == 1:
            return NAME_CELL.fullmatch(self._cells[0][0].text.strip()) is not None
        return len(self._cells) == self._width - 1

    def _expects(self, text: str) -> bool:
        """Return whether a line without pipes can be part of the row: a type without its pipe, or text."""
        if len(self._cells) == self._width - 1:
            return _is_type(text) or self._is_open
        return self._is_open and bool(self._cells)

    def _continues(self, text: str, cells: Sequence[str]) -> bool:
        """Return whether a line continues the last cell of the line before."""
        if not self._cells or text.lstrip().startswith("|"):
            return False
        if len(cells) >= self._width:
            return False
        if len(self._cells) == self._width - 1 and _is_type(cells[0]):
            return False
        return not (len(cells) > 1 and NAME_CELL.fullmatch(cells[0]))

    def _flush(self) -> None:
        if not self._cells:
            return
        pieces, self._cells = self._cells, []
        self._is_open = False
        source = Source(self._path, pieces[0][0].line)
        is_regular = len(pieces) == self._width
        if self._width != _WIDTH:
            pass
        elif len(pieces) > _WIDTH:
            pieces = [pieces[0], [_join(pieces[1:-1])], pieces[-1]]
        elif len(pieces) == _WIDTH - 1:
            pieces = _with_type(pieces)
        cells = tuple(self._cell(cell) for cell in pieces)
        self._rows.append(Row(cells, source, is_regular))

    def _cell(self, pieces: Iterable[_Piece]) -> Cell:
        return tuple(
            passage
            for piece in pieces
            for passage in self._read(piece.text, piece.line, self._path)
        )


def _is_type(text: str) -> bool:
    """Return whether a text is a type, not a short sentence."""
    return read_type(
        collapse_whitespace(text)
    ) is not None and not text.rstrip().endswith(".")


def _join(cells: Iterable[Sequence[_Piece]]) -> _Piece:
    pieces = [piece for cell in cells for piece in cell]
    return _Piece(pieces[0].line, " | ".join(piece.text for piece in pieces))


def _with_type(cells: list[list[_Piece]]) -> list[list[_Piece]]:
    """Return three cells for a row of two, by splitting off the type at the end of the second."""
    last = cells[-1][-1]
    split = split_off_type(last.text)
    if split is None:
        return [*cells, []]
    if not split[0]:
        return [cells[0], cells[-1][:-1], [last]]
    description, phrase = split
    kept = [*cells[-1][:-1], _Piece(last.line, description)]
    return [cells[0], kept, [_Piece(last.line, phrase)]]


def read_pipe_table(
    lines: Sequence[Line],
    path: str,
    titles: tuple[str, ...],
    read: Callable[[str, int, str], Cell],
) -> Table:
    """Read the lines of a table, its head included if it has one; see `columns_of`."""
    head = _split(lines[0].text).cells
    below = _split(lines[1].text).cells if len(lines) > 1 else []
    columns = columns_of(head, below, titles)
    has_head = columns is not None and not is_rule(head)
    table = PipeTable(path, columns or (), lines[0].number, read)
    for line in lines[1 if has_head else 0 :]:
        if not table.take(line):
            table.skip(line)
    return table.table()
