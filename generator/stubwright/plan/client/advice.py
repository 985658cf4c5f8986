"""Plans ``advice.py``: what the vendor's docs say about errors and batches, and their address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.context import runtime_name
from stubwright.python import Call, Constant, Literal, Sequence
from stubwright.python.headers import constants_module

if TYPE_CHECKING:
    from stubwright.plan.context import Context
    from stubwright.python import ConstantsModule, Expression


def advice_module(context: Context) -> ConstantsModule:
    """Return the module of the API's advice on errors and of its limits for batches."""
    pages = context.api.entry.pages
    rows = (
        Constant("ADVICE", _advice(context)),
        Constant("LIMITS", _batch_limits(context)),
        *((Constant("PAGES", Literal(pages)),) if pages else ()),
    )
    title = context.api.entry.title
    doc = f"What to do about the errors of {title}, and what it allows."
    return constants_module(context.path("advice"), doc, rows)


def _advice(context: Context) -> Sequence:
    rows: list[Expression] = []
    for entry in context.api.entry.advice:
        optional = (
            ("wait", entry.wait),
            ("service", entry.service),
            ("symbol", entry.symbol),
        )
        keywords = tuple((name, _literal(value)) for name, value in optional if value)
        arguments = (Literal(entry.code), Literal(entry.action))
        rows.append(Call(runtime_name("problems", "Advice"), arguments, keywords))
    return Sequence(tuple(rows))


def _literal(value: str | float) -> Literal:
    return Literal(value if isinstance(value, str) else int(value))


def _batch_limits(context: Context) -> Call:
    """Return how many connections and points a run of batches may use."""
    stated = context.api.entry.limits
    keywords: list[tuple[str, Expression]] = []
    if stated.connections is not None:
        keywords.append(("connections", Literal(stated.connections)))
    if stated.points:
        keywords.append(("points", Literal(stated.points)))
    return Call(runtime_name("batches.pacing", "Limits"), (), tuple(keywords))
