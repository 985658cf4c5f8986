"""What a client tells its ``on_event`` hook. Nothing secret is in an event."""

from __future__ import annotations

from contextlib import suppress
from typing import NamedTuple, TypeAlias

from ..errors import ApiError
from ..messages import Response

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


def keep_outcome(error: BaseException, outcome: Response | ApiError) -> None:
    """Attach what came of a request to what a hook raised afterwards."""
    with suppress(AttributeError):
        setattr(error, "outcome", outcome)  # noqa: B010  # exceptions of every kind
    error.add_note("The service had answered by then: see this exception's outcome.")


def kept_outcome(error: object) -> Response | ApiError | None:
    """Return what came of a request before a hook raised; None where nothing had come."""
    outcome = getattr(error, "outcome", None)
    known = isinstance(error, BaseException) and isinstance(
        outcome, (Response, ApiError)
    )
    return outcome if known else None
