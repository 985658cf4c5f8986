"""The exception for items that were not deleted, and what to do about each kind of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from .errors import ApiError
from .messages import NO_RECEIPT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .fate import ItemFate
    from .messages import Receipt, Response

__all__ = ["ItemsFailedError", "failure_text"]

_ADVICE: Final = {
    "refused": "refused: `failed` has the reasons",
    "unknown": "unknown: they may have taken effect, so ask the service before sending them again",
    "unsent": "unsent: send them again (`retryable`)",
    "invalid": "invalid: correct them",
}


class ItemsFailedError(ApiError):
    """Items of a request, or of a batch run, failed: they were refused, or unknown, or not sent.

    Of a request, ``fates`` are the rows of all its items, ``response`` is the reply or None, and
    ``receipt`` describes the exchange. Of a batch run, ``report`` is its report.
    """

    def __init__(
        self,
        message: str,
        *,
        fates: Sequence[ItemFate] = (),
        response: Response | None = None,
        receipt: Receipt = NO_RECEIPT,
    ) -> None:
        super().__init__(message, receipt=receipt)
        self.fates: Any = fates
        """The `Fates` of the request; empty for a batch run."""

        self.response: Any = response


def failure_text(operation: str, asked: int, counts: Mapping[str, int]) -> str:
    """Return how many items failed, by status, and what to do about those of each."""
    known = {status: counts.get(status, 0) for status in _ADVICE}
    found = {status: count for status, count in known.items() if count}
    parts = ", ".join(f"{count:,} {status}" for status, count in found.items())
    advice = "; ".join(_ADVICE[status] for status in found)
    failed = sum(found.values())
    return f"{operation}: {failed:,} of {asked:,} items failed: {parts}. {advice}"
