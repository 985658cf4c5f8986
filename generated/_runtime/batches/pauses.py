"""The pauses of a run: how long they may be, and when the caller is told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..errors import ApiError
from ..waiting import wait_of

if TYPE_CHECKING:
    from ..report import Report
    from ..waiting import Wait
    from .run_settings import RunSettings

__all__ = ["Pauses", "TimeLimitError"]

_NOTICED: Final = 1.0
"""The shortest pause in seconds that the caller is told of."""

_REMINDER: Final = 10.0
"""The seconds after which the caller is told again."""


_PACE: Final = "per_minute"
"""The reason for a pause that the service doesn't cause."""


class TimeLimitError(ApiError):
    """A run of batches would exceed its ``deadline`` or its ``max_wait``; the remaining items are unsent."""


class Pauses:
    """Applies the caller's limits on time to the pauses of a run. Times are seconds of one clock."""

    def __init__(self, report: Report, now: float, settings: RunSettings) -> None:
        deadline = settings.deadline
        self._report = report
        self._deadline = deadline
        self._end = None if deadline is None else now + deadline
        self._max_wait = settings.max_wait
        self._patience = settings.patience
        self._give_up_at: float | None = None
        self._until = 0.0
        self._told = 0.0

    def left(self, now: float) -> float | None:
        """Return the seconds until the deadline, or None where there is none."""
        return None if self._end is None else self._end - now

    def patience(self, now: float, *, is_stopped: bool) -> float | None:
        """Return the seconds until what is under way is given up, or None where it isn't."""
        if is_stopped and self._give_up_at is None:
            self._give_up_at = now + self._patience
        if self._give_up_at is not None:
            return max(0.0, self._give_up_at - now)
        left = self.left(now)
        return None if left is None else max(0.0, left + self._patience)

    def refused(self, now: float, delay: float, reason: str) -> TimeLimitError | None:
        """Return the error that ends the run instead of a pause, or None where the pause is short enough."""
        left = self.left(now)
        if left is not None and left <= 0:
            why = f"the deadline of {_shown(self._deadline)} has passed"
        elif reason and delay > self._max_wait:
            why = f"{_paused(delay, reason)}, and max_wait is {_shown(self._max_wait)}"
        elif left is not None and delay > left:
            why = f"{_paused(delay, reason)}, and the deadline is in {_shown(left)}"
        else:
            return None
        return self._error(f"{why}; the items that are left weren't sent")

    def expired(self) -> TimeLimitError:
        """Return the error where requests are still under way at the end of the bound."""
        return self._error(
            f"requests were still under way {_shown(self._patience)} after the run had to stop; what became"
            " of their items is unknown"
        )

    def _error(self, text: str) -> TimeLimitError:
        return TimeLimitError(f"{self._report.operation}: {text}")

    def notice(self, now: float, delay: float, reason: str) -> Wait | None:
        """Return the pause if the caller is to be told of it now; the report shows it until `end`."""
        until, shown = now + delay, self._report.waiting
        if shown is None or abs(until - self._until) > _NOTICED:
            if delay < _NOTICED:
                return None
            self._report.waiting = wait_of(reason or _PACE, delay)
        elif now - self._told < _REMINDER:
            return None
        self._until, self._told = until, now
        return self._report.waiting

    def end(self) -> None:
        """Note that nothing is waited for."""
        self._report.waiting = None


def _paused(delay: float, reason: str) -> str:
    cause = reason or _PACE
    return f"the next request would have to wait {_shown(delay)} ({cause})"


def _shown(seconds: float | None) -> str:
    seconds = seconds or 0.0
    return f"{seconds:,.0f} s" if seconds >= 10 else f"{seconds:.1f} s"
