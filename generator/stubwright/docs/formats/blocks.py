"""The blocks of a page, which all format readers return and dialects interpret."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from stubwright.diagnostics import Source
    from stubwright.docs.text.passages import Cell, Line, Passage


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. ``anchor`` is the fragment identifier that the markup gives it, if any."""

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
    """Paragraphs under a caption such as Note or Important."""

    caption: str
    paragraphs: Cell


@dataclass(frozen=True, slots=True)
class Row:
    """A table row. It is ``regular`` if it has as many cells as the table has columns."""

    cells: tuple[Cell, ...]
    source: Source
    regular: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A table. ``columns`` are the titles of its head in lower case; empty without a head."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Code:
    """A code block and the language tag of its fence."""

    tag: str
    lines: tuple[Line, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Include:
    """A directive to include another file."""

    label: str
    target: str
    source: Source


@dataclass(frozen=True, slots=True)
class Zone:
    """The start of a part about one protocol; without a name, the end of such a part."""

    name: str
    source: Source


Block: TypeAlias = Heading | Paragraph | Callout | Table | Code | Include | Zone
