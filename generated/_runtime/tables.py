"""Items and their fates as tables: rows of plain values, and HTML."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from html import escape
from math import isfinite
from operator import index
from typing import TYPE_CHECKING, Any, Final, cast

from .fate import UNKNOWN, ItemFate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .problems import Problem

__all__ = ["html_table", "omission_row", "plain_rows", "plain_value"]

_HTML_ROWS: Final = 20
_SHOWN: Final = 200
_COLUMNS: Final = ("item", "status", "code", "symbol", "message")


def plain_rows(rows: Iterable[ItemFate]) -> list[dict[str, Any]]:
    """Return a dictionary of plain JSON values for each row, all with the same keys.

    ``item`` is an integer, a text, or the JSON text of a record. Of an item inside another, ``parent`` is
    the JSON text of the outer one. ``code`` and ``symbol`` are those of the first problem; ``message``
    and ``details`` join those of all.
    """
    return [_plain_row(row) for row in rows]


def omission_row(rows: Sequence[dict[str, Any]], message: str) -> dict[str, Any]:
    """Return a row with the keys of others that says that some are missing."""
    keys = rows[0] if rows else _plain_row(ItemFate(0, None, UNKNOWN))
    return {**dict.fromkeys(keys), "status": "omitted", "message": message}


def _plain_row(row: ItemFate) -> dict[str, Any]:
    problems = row.fate.problems
    first = problems[0] if problems else None
    return {
        "position": row.position,
        **_item_columns(row.item),
        "status": row.fate.status,
        "code": first and first.code,
        "symbol": first and first.symbol,
        "message": _joined(problem.message for problem in problems),
        "details": _joined(problem.details for problem in problems),
        "warnings": _joined(map(_warning, row.fate.warnings)),
    }


def _item_columns(item: Any) -> dict[str, Any]:
    parts = cast("tuple[object, ...]", item) if isinstance(item, tuple) else ()
    if len(parts) == 2 and is_dataclass(parts[0]):
        outer, inner = parts
        return {
            "item": plain_value(inner),
            "parent": plain_value(_without_lists(outer)),
        }
    return {"item": plain_value(item)}


def _without_lists(outer: Any) -> dict[str, Any]:
    own = {f.name: getattr(outer, f.name) for f in fields(outer)}
    return {
        name: value
        for name, value in own.items()
        if not isinstance(value, (list, tuple))
    }


def plain_value(item: Any) -> Any:
    """Return an item as one plain value: None, a boolean, a number or a text."""
    from json import dumps

    try:
        value = _plain(item)
        if isinstance(value, (list, dict)):
            return dumps(value, ensure_ascii=False)
    except (ValueError, RecursionError):
        return repr(item)[:_SHOWN]
    return value


def _plain(value: Any) -> Any:
    """Return a value as JSON has it; fields without a value are left out."""
    if isinstance(value, Enum):
        return _plain(value.value)
    if isinstance(value, str):
        return str(value)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, float):
        return value if isfinite(value) else str(value)
    if is_dataclass(value) and not isinstance(value, type):
        own = {f.name: getattr(value, f.name) for f in fields(value)}
        return {name: _plain(held) for name, held in own.items() if held is not None}
    if isinstance(value, dict):
        members = cast("dict[object, Any]", value)
        return {str(key): _plain(held) for key, held in members.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return list(map(_plain, cast("Iterable[Any]", value)))
    return _number_or_text(value)


def _number_or_text(value: Any) -> int | str:
    try:
        return index(value)
    except TypeError:
        return str(value)


def _joined(texts: Iterable[str | None]) -> str | None:
    return "; ".join(dict.fromkeys(filter(None, texts))) or None


def _warning(problem: Problem) -> str:
    parts = (problem.code, problem.symbol, problem.message, problem.details)
    return " ".join(str(part) for part in parts if part is not None)


def html_table(caption: str, rows: Sequence[ItemFate], others: int = 0) -> str:
    """Return the first rows as an HTML table; ``others`` is how many are missing from ``rows``."""
    shown = plain_rows(rows[:_HTML_ROWS])
    others += len(rows) - len(shown)
    names = ("parent", *_COLUMNS) if shown and "parent" in shown[0] else _COLUMNS
    lines = [
        "".join(f"<td>{escape(_text(row[name]))}</td>" for name in names)
        for row in shown
    ]
    if others:
        lines.append(f'<td colspan="{len(names)}">and {others:,} more</td>')
    head = "".join(f"<th>{name}</th>" for name in names)
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    return (
        f"<table><caption>{escape(caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _text(value: object) -> str:
    text = "" if value is None else str(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
