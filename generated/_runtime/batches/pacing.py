"""How fast requests may follow each other, by the caller's options and the vendor's limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..messages import Response

__all__ = ["Limits", "Pacer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The limits of a vendor on simultaneous requests and on the points that requests cost.

    ``points`` names the reply header with the spent, remaining and daily points, separated by slashes;
    ``refill`` is the seconds to wait when too few remain.
    """

    connections: int | None = None
    points: str = ""
    refill: float = 300.0


class Pacer:
    """Decides when the next request may start. Times are seconds of one clock."""

    def __init__(self, limits: Limits, per_minute: float | None = None) -> None:
        self._limits = limits
        self._gap = 60.0 / per_minute if per_minute else 0.0
        self._next = 0.0

    def wait(self, now: float) -> float:
        """Return the seconds until the next request may start; it may start now if they are 0 or less."""
        return self._next - now

    def started(self, now: float) -> None:
        """Count a request that has started."""
        self._next = max(self._next, now + self._gap)

    def pause(self, now: float, seconds: float) -> None:
        """Let no request start for some seconds."""
        self._next = max(self._next, now + seconds)

    def answered(self, now: float, outcome: Response | BaseException) -> None:
        """Pause if the remaining points are too few for another request like this one."""
        if isinstance(outcome, BaseException):
            return
        known = outcome.receipt.headers.get(self._limits.points, "").split("/")
        if len(known) == 3 and all(
            part.strip().isdecimal() and len(part) < 19 for part in known
        ):
            spent, left, _ = map(int, known)
            if left < spent:
                self.pause(now, self._limits.refill)
