"""What a client tells its ``on_event`` hook. Nothing secret is in an event."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

__all__ = ["Event", "Received", "Renewing", "Sending", "Waiting"]


class Sending(NamedTuple):
    """A request is about to be sent."""

    operation: str
    method: str
    url: str
    attempt: int


class Received(NamedTuple):
    """A response came."""

    operation: str
    status: int
    seconds: float
    attempt: int


class Renewing(NamedTuple):
    """A token was refused and is renewed."""

    operation: str


class Waiting(NamedTuple):
    """The client waits before it sends again."""

    operation: str
    seconds: float
    reason: str


Event: TypeAlias = Sending | Received | Renewing | Waiting
