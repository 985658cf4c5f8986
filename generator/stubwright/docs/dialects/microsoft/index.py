"""Microsoft's index pages: tables of a service's operations, with the limits of one request.

A row is used only if it has as many cells as its head; otherwise, its columns are ambiguous. Without
a head, only rows in the usual form are used.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.diagnostics import Source
from stubwright.docs.dialects.microsoft.index_limits import (
    is_not_applicable,
    read_limits,
)
from stubwright.docs.facts import ElementFacts, Fact, IndexEntry, IndexFacts
from stubwright.docs.formats.front_matter import (
    read_front_matter,
    without_front_matter,
)
from stubwright.docs.formats.inline import read_cell
from stubwright.docs.formats.markdown_rules import make_parser
from stubwright.docs.formats.pipe_rows import is_rule, split_row
from stubwright.docs.text.passages import Line, cell_text, collapse_whitespace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stubwright.docs.formats.page import Page
    from stubwright.docs.text.passages import Cell

_PARSER: Final = make_parser()
_LIMITS: Final = re.compile(r"(?:request\s+)?limits?", re.IGNORECASE)
_HEAD: Final = re.compile(
    r"\|[ \t*]*request[ \t]+limits?[ \t*]*(?:\||$)|^[ \t*]*request[ \t]+limits?[ \t*]*\|",
    re.IGNORECASE | re.MULTILINE,
)
_ROW: Final = re.compile(
    r"^[ \t]*+(?:\|[ \t]*+)?\[([A-Za-z]\w*)\]\([^)\s]*\)[ \t]*\|[^\n|]*\|[ \t]*\d[\d,.]*[ \t]*\*\w+\*",
    re.MULTILINE,
)
_OPERATION_PAGE: Final = re.compile(
    r"^[ \t#]*+(?:<a\s[^>\n]*></a>[ \t]*+)?(?:Request|Response)[ \t]+(?:Body[ \t]+|Header[ \t]+)?Elements[ \t]*$",
    re.MULTILINE,
)
_NAME: Final = re.compile(r"[A-Za-z]\w*", re.ASCII)
_SERVICE: Final = re.compile(r"(?P<service>[\w ]+?)\s+Service\s+Operations\b")
_TITLE: Final = re.compile(r"#\s+\S")
_LONGEST_TITLE: Final = 200
_FEW: Final = 2
"""The number of rows in the usual form that identify a page without a head as an index."""


def score_index(text: str) -> int:
    """Return a score above all others for a list of operations with their limits, else 0."""
    if _OPERATION_PAGE.search(text):
        return 0
    rows = list(islice(_ROW.finditer(text), _FEW))
    return len(text) if _HEAD.search(text) or len(rows) == _FEW else 0


def read_index_page(page: Page) -> IndexFacts | None:
    """Return the facts in each row; None if no row can be read. Unreadable rows are reported."""
    found: dict[str, IndexEntry] = {}
    for entry in _Rows(page).read(without_front_matter(page.text)):
        name = entry.operation.value
        before = found.setdefault(name, entry)
        if before is not entry:
            found[name] = _merged(before, entry, page)
    if not found:
        return None
    service = _service(page.text, page.path)
    return IndexFacts(Source(page.path, 1), service, tuple(found.values()))


def _service(text: str, path: str) -> Fact[str] | None:
    title = read_front_matter(text, path).get("title")
    lines = (Line(i, line) for i, line in enumerate(text.split("\n"), 1))
    headings = (line for line in lines if _TITLE.match(line.text))
    stated = [Fact(h.text.lstrip("# "), Source(path, h.number)) for h in headings][:1]
    for fact in (*stated, *([title] if title else ())):
        match = _SERVICE.search(fact.value[:_LONGEST_TITLE])
        if match:
            return Fact("".join(match["service"].split()), fact.source)
    return None


def _merged(first: IndexEntry, second: IndexEntry, page: Page) -> IndexEntry:
    """Return the first of two rows that states limits; report the second if its limits differ."""
    if first.limits is None:
        return second
    known = {element.name: element.max_items for element in first.limits}
    other = {element.name: element.max_items for element in second.limits or ()}
    values = [
        {name: fact.value for name, fact in limits.items() if fact is not None}
        for limits in (known, other)
    ]
    if second.limits is not None and values[0] != values[1]:
        message = f"{first.operation.value} has different limits at {first.source}"
        page.log.report("docs-page-conflict", message, second.source)
    return first


class _Columns(NamedTuple):
    """The positions of the columns, and the number of cells in a row."""

    width: int
    operation: int
    description: int | None
    limits: int


_USUAL: Final = _Columns(3, 0, 1, 2)


class _Rows:
    """Reads the lines of a page's tables."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._columns: _Columns | None = None

    def read(self, text: str) -> Iterator[IndexEntry]:
        """Yield the rows of all tables with limits."""
        before = ""
        for token in _PARSER.parse(text):
            if token.type == "heading_open":
                self._columns = None
            elif token.type == "inline" and token.map and before != "heading_open":
                numbered = enumerate(token.content.split("\n"), token.map[0] + 1)
                yield from self._paragraph([Line(*line) for line in numbered])
            before = token.type

    def _paragraph(self, lines: Sequence[Line]) -> Iterator[IndexEntry]:
        in_table = False
        for index, line in enumerate(lines):
            if "|" not in line.text:
                if in_table and self._columns is not None:
                    self._unreadable(line, "the line has no cells")
                continue
            in_table = True
            cells = split_row(line.text)
            if is_rule(cells):
                continue
            below = split_row(lines[index + 1].text) if index + 1 < len(lines) else []
            columns = _columns(cells)
            if is_rule(below):
                fits = columns is not None and columns.width == len(below)
                self._columns = columns if fits else None
            elif columns is not None:
                self._columns = columns
            else:
                yield from self._row(cells, line)

    def _row(self, cells: Sequence[str], line: Line) -> Iterator[IndexEntry]:
        columns = self._columns
        if columns is None:
            if _ROW.match(line.text) and len(cells) == _USUAL.width:
                yield from self._entry(cells, line, _USUAL)
            return
        yield from self._entry(cells, line, columns)

    def _entry(
        self, cells: Sequence[str], line: Line, columns: _Columns
    ) -> Iterator[IndexEntry]:
        first = cells[columns.operation] if columns.operation < len(cells) else ""
        name = cell_text(read_cell(first, line.number, self._page.path))
        if not _NAME.fullmatch(name):
            self._unreadable(line, "the row names no operation")
            return
        source = Source(self._page.path, line.number)
        operation = Fact(name, source)
        if len(cells) != columns.width:
            message = (
                f"the row of {name} has {len(cells)} cells, its head {columns.width}"
            )
            self._unreadable(line, message)
            yield IndexEntry(operation, source)
            return
        at = columns.description
        described, limits = (
            read_cell(text, line.number, self._page.path)
            for text in (cells[at] if at is not None else "", cells[columns.limits])
        )
        summary = Fact(cell_text(described), source) if described else None
        yield IndexEntry(operation, source, summary, self._limits(name, limits, line))

    def _limits(
        self, name: str, cell: Cell, line: Line
    ) -> tuple[ElementFacts, ...] | None:
        """Return the limits in a cell: empty if it says that none applies, None if it can't be read."""
        if is_not_applicable(cell):
            return ()
        if not cell:
            self._unreadable(line, f"the limits of {name} are an empty cell")
        found: list[ElementFacts] = []
        for element, passage in read_limits(cell):
            if element is None:
                message = f"the limits of {name} can't be read: {passage.text[:80]}"
                self._unreadable(line, message)
            else:
                found.append(element)
        return tuple(found) or None

    def _unreadable(self, line: Line, message: str) -> None:
        source = Source(self._page.path, line.number)
        self._page.log.report("docs-unreadable-row", message, source)


def _columns(cells: Sequence[str]) -> _Columns | None:
    """Return the columns by the titles of a table's head; None if they aren't those of an index."""
    titles = [collapse_whitespace(cell).strip("* ").lower() for cell in cells]
    limits = [i for i, title in enumerate(titles) if _LIMITS.fullmatch(title)]
    if len(limits) != 1 or len(titles) <= 1:
        return None
    operation = next((i for i, title in enumerate(titles) if "operation" in title), 0)
    described = (i for i, title in enumerate(titles) if title == "description")
    return _Columns(len(titles), operation, next(described, None), limits[0])
