"""The table of fates in docs/fates.md."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tests.sweep.replies.oracle.rules import RULES
from tests.sweep.replies.table import fates_table

__all__ = ["PAGE", "table_in", "write_table", "written"]

PAGE: Final = Path(__file__).resolve().parents[3] / "docs" / "fates.md"
START: Final = "<!-- written by `python -m tests.sweep.replies --docs` -->\n"
END: Final = "<!-- end of what is written -->\n"


def written() -> str:
    """Return the part of the page that is written from the oracle."""
    rules = "".join(f"- **{rule.name}**: {rule.reason}.\n" for rule in RULES)
    return f"\n{fates_table()}\n### Rules for odd messages\n\n{rules}\n"


def table_in(page: str) -> str:
    """Return that part of a page."""
    return page.partition(START)[2].partition(END)[0]


def write_table() -> None:
    """Replace that part of the page."""
    page = PAGE.read_text("utf-8")
    before, _, rest = page.partition(START)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{START}{written()}{END}{after}", "utf-8")
