"""Formats diagnostics as text, as JSON, or as GitHub annotations."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from stubwright.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stubwright.diagnostics import Diagnostic

FORMATS = ("text", "json", "github")
_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}


def report(diagnostics: Iterable[Diagnostic], form: str) -> str:
    """Return the diagnostics in one of `FORMATS`."""
    if form == "json":
        return json.dumps(
            [_table(item) for item in diagnostics], indent=1, ensure_ascii=False
        )
    line = _github if form == "github" else _text
    return "\n".join(line(item) for item in diagnostics)


def _table(item: Diagnostic) -> dict[str, object]:
    return {
        "path": item.source.path,
        "line": item.source.line,
        "severity": str(item.severity),
        "code": item.code,
        "message": item.message,
        "hint": item.hint,
    }


def _text(item: Diagnostic) -> str:
    hint = f" ({item.hint})" if item.hint else ""
    where = f"{item.source}: " if item.source.path else ""
    return plain_line(f"{where}{item.severity}: {item.code}: {item.message}{hint}")


def plain_line(text: str) -> str:
    """Return one line without control characters, which could change the state of a terminal."""
    line = " ".join(text.split())
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in line)


def _github(item: Diagnostic) -> str:
    hint = f" ({item.hint})" if item.hint else ""
    message = plain_line(f"{item.message}{hint}").replace("%", "%25")
    path = plain_line(item.source.path).replace("%", "%25")
    path = path.replace(":", "%3A").replace(",", "%2C")
    place = f"file={path},line={item.source.line or 1},title={item.code}"
    return f"::{_COMMANDS[item.severity]} {place}::{message}"
