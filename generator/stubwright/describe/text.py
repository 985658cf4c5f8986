"""The facts of one operation as text, each followed by its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from stubwright.diagnostics.printers import plain_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.diagnostics import Diagnostic

_PLACES: Final = ("schema", "docs", "template")
"""The sources that may declare an element; the first one that does is shown."""
_BY: Final = {
    "name": "its name",
    "docs": "the docs",
    "catalog": "the catalog",
    "override": "an override",
    "inferred": "inference",
}
"""What shows a fact that isn't a field's."""


def operation_text(table: dict[str, Any], title: str) -> str:
    """Return the text for an operation's table of `export`."""
    lines = [f"{title}{_source(table, 'docs') if 'name' in table['sources'] else ''}"]
    if table["summary"]:
        lines.append(f"  {plain_line(table['summary'])}{_source(table, 'summary')}")
    lines += [
        f"  {note['kind']}: {plain_line(note['text'])}" for note in table["notes"]
    ]
    for protocol, call in table["protocols"].items():
        lines.append(f"  {protocol}")
        lines += [
            f"    {name}: {value}" for name, value in call.items() if value is not None
        ]
    for side in ("request", "response"):
        message = table[side]
        if message is not None:
            lines.append(f"  {side} {message['name']}".rstrip())
            lines += _fields(message["fields"], 4)
    lines += [f"  header {header['name']}" for header in table["headers"]]
    if table["effect"] is not None:
        lines.append(f"  effect: {_stated(table, 'effect')}")
    if table["items"] is not None:
        lines.append(f"  items: {table['items']}")
    lines.append(f"  partial errors: {_stated(table, 'partial_errors')}")
    if table["inferred_from"] is not None:
        lines.append(f"    inferred from: {table['inferred_from']}")
    lines += [
        f"  fault {fault['name']}: {fault['detail']}" for fault in table["faults"]
    ]
    return "\n".join(lines)


def _stated(table: dict[str, Any], fact: str) -> str:
    """Return the value of a fact, what shows it, and the source."""
    by = table[f"{fact}_by"]
    return f"{table[fact]}{f', by {_BY[by]}' if by else ''}{_source(table, fact)}"


def not_understood(findings: Sequence[Diagnostic]) -> str:
    """Return the findings about the parts of a page that weren't understood."""
    lines = [f"    {plain_line(item.message)}  [{item.source}]" for item in findings]
    return "\n".join(("  not understood", *lines)) if lines else ""


def _fields(fields: list[dict[str, Any]], indent: int) -> list[str]:
    lines: list[str] = []
    margin = " " * indent
    for field in fields:
        many = " array" if field["list"] else ""
        nil = ", nillable" if field["nillable"] else ""
        kind = f"{field['type'] or 'type unstated'}{many}{nil}"
        lines.append(f"{margin}{field['name']}: {kind}{_source(field, *_PLACES)}")
        for fact in ("required", "max_items", "default", "description"):
            value = field[fact]
            if value is not None:
                label = fact.replace("_", " ")
                lines.append(
                    f"{margin}  {label}: {plain_line(str(value))}{_source(field, fact)}"
                )
        lines += _fields(field.get("fields", []), indent + 2)
        for derived in field.get("derived", []):
            place = _source(derived, *_PLACES)
            lines.append(f"{margin}  derived type {derived['type']}{place}")
            lines += _fields(derived["fields"], indent + 4)
    return lines


def _source(table: dict[str, Any], *facts: str) -> str:
    places = table["sources"]
    return next((f"  [{places[fact]}]" for fact in facts if fact in places), "")
