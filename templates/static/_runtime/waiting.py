"""What a client waits for before it sends again, and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

__all__ = ["Wait", "wait_of"]


class Wait(NamedTuple):
    """A pause of some seconds, its reason, and the local time of its end."""

    reason: str
    seconds: float
    until: datetime

    def __str__(self) -> str:
        return f"waiting until {self.until:%H:%M:%S} ({self.reason})"


def wait_of(reason: str, seconds: float) -> Wait:
    """Return a pause that starts now."""
    from datetime import UTC, datetime, timedelta

    seconds = min(seconds, 1e9)  # dates have a limit
    until = datetime.now(UTC) + timedelta(seconds=seconds)
    return Wait(reason, seconds, until.astimezone())
