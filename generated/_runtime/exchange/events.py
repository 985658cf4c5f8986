"""The events that a client passes to its ``on_event`` function. They contain no secrets."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from ..errors import ApiError
from ..messages import Response

__all__ = ["Event", "Received", "Renewing", "Sending", "Waiting"]


class Sending(NamedTuple):
    """A request is about to be sent. Attempts count from 1."""

    operation: str
    method: str
    url: str
    attempt: int


class Received(NamedTuple):
    """A response has arrived, ``seconds`` after its request was sent."""

    operation: str
    status: int
    seconds: float
    attempt: int


class Renewing(NamedTuple):
    """A token had expired and was renewed; the request is sent again."""

    operation: str


class Waiting(NamedTuple):
    """The client waits for some seconds before it sends the request again."""

    operation: str
    seconds: float
    reason: str


Event: TypeAlias = Sending | Received | Renewing | Waiting


def attach_outcome(error: BaseException, outcome: Response | ApiError) -> None:
    """Attach the outcome of a request to an exception that an event handler raised afterwards."""
    vars(error)["outcome"] = outcome  # exceptions may refuse setattr
    note = "The service had already answered: see this exception's outcome."
    if note not in getattr(error, "__notes__", ()):
        error.add_note(note)


def attached_outcome(error: object) -> Response | ApiError | None:
    """Return the outcome that `attach_outcome` attached to an exception, or None."""
    outcome = getattr(error, "outcome", None)
    known = isinstance(error, BaseException) and isinstance(
        outcome, (Response, ApiError)
    )
    return outcome if known else None
