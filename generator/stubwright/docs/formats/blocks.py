"""What a page consists of before its meaning is known; the same for all dialects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from stubwright.diagnostics import Source
    from stubwright.docs.text.passages import Cell, Line, Passage


@dataclass(frozen=True, slots=True)
class Heading:
    """A title. ``anchor`` is the name that the markup gives it."""

    text: Passage
    level: int
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or an item of a list."""

    text: Passage
    is_bullet: bool = False


@dataclass(frozen=True, slots=True)
class Callout:
    """A paragraph set apart under a caption such as Note or Important."""

    caption: str
    paragraphs: Cell


@dataclass(frozen=True, slots=True)
class Row:
    """A table row. One that isn't ``regular`` hasn't the cells that the table's head promises."""

    cells: tuple[Cell, ...]
    source: Source
    regular: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A table. ``columns`` is its head in lower case, empty where there is none."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Code:
    """A code block and what its fence is tagged with."""

    tag: str
    lines: tuple[Line, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Include:
    """A place where another file's text belongs."""

    label: str
    target: str
    source: Source


@dataclass(frozen=True, slots=True)
class Zone:
    """The start of a part that is for one protocol only, or, without a name, its end."""

    name: str
    source: Source


Block: TypeAlias = Heading | Paragraph | Callout | Table | Code | Include | Zone
