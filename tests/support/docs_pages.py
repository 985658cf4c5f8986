"""Reading operation pages in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stubwright.diagnostics import Log
from stubwright.docs.facts import PageFacts
from stubwright.docs.reader import read_page, read_page_text
from stubwright.docs.text.passages import Line, cell_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from stubwright.docs.facts import Fact, TemplateNode
    from stubwright.docs.formats.blocks import Row, Table


def value(fact: Fact[Any] | None) -> Any:
    """Return the value of a fact; None where there is none."""
    return fact.value if fact else None


def codes_of(log: Log) -> list[str]:
    """Return the codes of a log's diagnostics."""
    return [diagnostic.code for diagnostic in log.diagnostics()]


def operation_page(root: Path, name: str, log: Log | None = None) -> PageFacts:
    """Read the page of one operation."""
    facts = read_page(root, name, log or Log())
    assert isinstance(facts, PageFacts)
    return facts


def operation_text(
    text: str,
    log: Log | None = None,
    include: Callable[[str], str | None] = lambda _: None,
) -> PageFacts:
    """Read the text of an operation's page, named ``page``."""
    facts = read_page_text(text, "page", log or Log(), include)
    assert isinstance(facts, PageFacts)
    return facts


def read(text: str) -> tuple[PageFacts, list[str]]:
    """Read the text of an operation's page, and return the codes of the findings with it."""
    log = Log()
    return operation_text(text, log), codes_of(log)


def numbered(text: str, first: int = 1) -> list[Line]:
    """Return the lines of a text."""
    return [Line(number, line) for number, line in enumerate(text.split("\n"), first)]


def cells(row: Row) -> list[str]:
    """Return the text of each cell."""
    return [cell_text(cell) for cell in row.cells]


def rows(table: Table) -> list[list[str]]:
    """Return the text of each cell of each row."""
    return [cells(row) for row in table.rows]


def outline(node: TemplateNode) -> str:
    """Return a tree in one line: ``name[]*(children)`` with a star for what is required."""
    marks = ("[]" if node.is_list else "") + ("*" if node.required else "")
    marks += ("?" if node.nillable else "") + (
        f":{node.type_name}" if node.type_name else ""
    )
    inner = " ".join(outline(child) for child in node.children)
    return f"{node.name}{marks}" + (f"({inner})" if inner else "")
