"""Which items failed, and which of those may be sent again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .problems import advice_on

if TYPE_CHECKING:
    from .fate import Fate, ItemFate

__all__ = ["INVALID", "has_failed", "is_invalid", "is_retryable"]

INVALID: Final = "invalid"
"""The symbol of the problem of an item that can't be sent, and was left out of a batch run."""

_SETTLED: Final = frozenset({"deleted", "done", "gone"})


def has_failed(row: ItemFate) -> bool:
    """Tell whether an item is neither deleted (or done) nor gone."""
    return row.fate.status not in _SETTLED


def is_invalid(fate: Fate) -> bool:
    """Tell whether an item was left out because it can't be sent."""
    return fate.status == "unsent" and any(p.symbol == INVALID for p in fate.problems)


def is_retryable(fate: Fate, package: str, service: str) -> bool:
    """Tell whether an item certainly had no effect, and may be sent again as it is.

    It is unsent, or all its problems are throttling, by the advice for a service of an API's package.
    """
    if fate.status == "unsent":
        return not is_invalid(fate)
    if fate.status != "refused" or not fate.problems or not package:
        return False
    found = (advice_on(problem, package, service) for problem in fate.problems)
    return all(advice is not None and advice.action == "throttle" for advice in found)
