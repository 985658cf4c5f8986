"""Fates without secrets: a service may repeat what it was sent in the errors that it reports."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, cast

from ..auth.redaction import redacted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from ..fate import Fate
    from ..problems import Problem
    from .fates import Fates

__all__ = ["redacted_rows", "redacted_value"]

_SEPARATOR: Final = "\0"
"""What no secret contains, because HTTP headers can't."""


def redacted_rows(rows: Fates, secrets: Collection[str]) -> Fates:
    """Return the same fates, with secrets hidden in the texts of their problems and warnings."""
    told = (row.fate for row in rows if row.fate.problems or row.fate.warnings)
    texts = sorted({text for fate in told for text in _texts(fate)})
    if not texts or not secrets:
        return rows
    shown = _redacted(texts, secrets)
    if all(text == after for text, after in shown.items()):
        return rows
    return rows.replaced(
        row._replace(fate=_shown(row.fate, shown)) if any(_texts(row.fate)) else row
        for row in rows
    )


def _texts(fate: Fate) -> Iterable[str]:
    for problem in (*fate.problems, *fate.warnings):
        yield from filter(None, (problem.symbol, problem.message, problem.details))


def _redacted(texts: list[str], secrets: Collection[str]) -> dict[str, str]:
    """Return the texts without secrets. They are searched together, because that is much faster."""
    after = redacted(_SEPARATOR.join(texts), secrets).split(_SEPARATOR)
    if len(after) != len(texts):  # one of them contains the separator
        after = [redacted(text, secrets) for text in texts]
    return dict(zip(texts, after, strict=True))


def _shown(fate: Fate, shown: Mapping[str, str]) -> Fate:
    return replace(
        fate,
        problems=tuple(_without_secrets(p, shown) for p in fate.problems),
        warnings=tuple(_without_secrets(p, shown) for p in fate.warnings),
    )


def _without_secrets(problem: Problem, shown: Mapping[str, str]) -> Problem:
    return problem._replace(
        symbol=problem.symbol and shown[problem.symbol],
        message=problem.message and shown[problem.message],
        details=problem.details and shown[problem.details],
    )


def redacted_value(value: Any, secrets: Collection[str]) -> Any:
    """Return a JSON value without secrets in its texts."""
    if isinstance(value, str):
        return redacted(value, secrets)
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value)
        return {name: redacted_value(held, secrets) for name, held in members.items()}
    return value
