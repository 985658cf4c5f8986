"""Formats coverage as text, Markdown and JSON: a line for each operation, and totals."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from stubwright.describe.coverage import CONTRIBUTORS, total

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.describe.coverage import Coverage

_HEAD: Final = ("operation", *CONTRIBUTORS, "conflicts")


def _cells(row: Coverage) -> tuple[str, ...]:
    counts = (str(row.count("", by)) for by in CONTRIBUTORS)
    name = f"{row.api}  {row.service}.{row.operation}"
    return (name, *counts, str(len(row.conflicts)))


def _totals(rows: Sequence[Coverage]) -> list[tuple[str, ...]]:
    """Return a line for each kind of fact, and one for all."""
    found = total(rows)
    lines = [
        (f"total  {fact}", *(str(counts[by]) for by in CONTRIBUTORS), "")
        for fact, counts in found.items()
    ]
    sums = (str(sum(c[by] for c in found.values())) for by in CONTRIBUTORS)
    conflicts = str(sum(len(row.conflicts) for row in rows))
    return [*lines, ("total", *sums, conflicts)]


def coverage_text(rows: Sequence[Coverage]) -> str:
    """Return a table in columns."""
    lines = [_HEAD, *map(_cells, rows), *_totals(rows)]
    width = max(len(line[0]) for line in lines)
    return "\n".join(
        "  ".join((name.ljust(width), *(cell.rjust(9) for cell in cells))).rstrip()
        for name, *cells in lines
    )


def coverage_markdown(rows: Sequence[Coverage]) -> str:
    """Return a table, the conflicts, and the facts that no source states."""
    lines = [
        _HEAD,
        ("---", *["--:"] * (len(_HEAD) - 1)),
        *map(_cells, rows),
        *_totals(rows),
    ]
    text = ["| " + " | ".join(_escaped(cell) for cell in line) + " |" for line in lines]
    for title, items in (
        ("Conflicts", [_conflict(row) for row in rows]),
        ("Unstated facts", [row.unstated() for row in rows]),
    ):
        text += ["", f"## {title}", ""]
        for row, found in zip(rows, items, strict=True):
            name = _escaped(f"{row.api} {row.service}.{row.operation}")
            text += [f"- {name}: {_escaped(item)}" for item in found]
        if not any(items):
            text.append("Nothing.")
    return "\n".join(text)


def _conflict(row: Coverage) -> list[str]:
    return [f"{item.code}: {item.message} [{item.source}]" for item in row.conflicts]


def _escaped(text: str) -> str:
    line = " ".join(text.split())
    for character in "\\|<>*_`[]":
        line = line.replace(character, f"\\{character}")
    return line


def coverage_json(rows: Sequence[Coverage]) -> str:
    """Return the counts, conflicts and unstated facts of each operation, and the totals."""
    table = {"operations": [_table(row) for row in rows], "total": total(rows)}
    return json.dumps(table, indent=1, ensure_ascii=False)


def _table(row: Coverage) -> dict[str, Any]:
    return {
        "api": row.api,
        "service": row.service,
        "name": row.operation,
        "facts": total([row]),
        "conflicts": [
            {"code": item.code, "message": item.message, "source": str(item.source)}
            for item in row.conflicts
        ],
        "unstated": row.unstated(),
    }
