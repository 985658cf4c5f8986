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
    """Decides when the next request may start. Times are seconds of one clock.

    ``reason`` says why it may not start yet; it is empty where only the caller's own pace is kept.
    """

    def __init__(self, limits: Limits, per_minute: float | None = None) -> None:
        self._limits = limits
        self._gap = 60.0 / per_minute if per_minute else 0.0
        self._next = 0.0
        self.reason = ""

    def wait(self, now: float) -> float:
        """Return the seconds until the next request may start; it may start now if they are 0 or less."""
        return self._next - now

    def started(self, now: float) -> None:
        """Count a request that has started."""
        self.pause(now, self._gap)

    def pause(self, now: float, seconds: float, reason: str = "") -> None:
        """Let no request start for some seconds."""
        if now + seconds > self._next:
            self._next, self.reason = now + seconds, reason

    def answered(self, now: float, outcome: Response | BaseException) -> None:
        """Pause if the remaining points are too few for another request like this one."""
        if isinstance(outcome, BaseException):
            return
        name = self._limits.points
        known = outcome.receipt.headers.get(name, "").split("/")
        if len(known) == 3 and all(
            part.strip().isdecimal() and len(part) < 19 for part in known
        ):
            spent, left, _ = map(int, known)
            if left < spent:
                reason = f"{name}: {left} points left, a request costs {spent}"
                self.pause(now, self._limits.refill, reason)
