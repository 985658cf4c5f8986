"""The events that a client passes to its ``on_event`` function. They contain no secrets.

Each call has one `Started` and one `Ended`, each request that it sends one `Sending`, followed by either
`Received` or `NoAnswer`. All have the number of their ``call``, which is unique in the process, the number
of the ``batch`` for calls of a batch run, the number of ``items`` of the request where its operation has
a list of them, and the number of the ``attempt``: of the request in its call, counted from 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from ..errors import ApiError, mark_unsent, unsent_receipt
from ..messages import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "Ended",
    "Event",
    "NoAnswer",
    "Outcome",
    "Received",
    "Renewing",
    "Sending",
    "Settled",
    "Started",
    "Waiting",
    "attach_outcome",
    "attached_outcome",
]


Outcome: TypeAlias = Literal["response", "fault", "unsent", "unknown"]


class Started(NamedTuple):
    """A call begins. Its request hasn't been checked yet, and no token was made."""

    operation: str
    call: int = 0
    batch: int | None = None
    items: int | None = None


class Sending(NamedTuple):
    """A request is about to be sent. ``url`` has neither user information nor query."""

    operation: str
    method: str
    url: str
    attempt: int
    call: int = 0
    batch: int | None = None
    items: int | None = None


class Received(NamedTuple):
    """A response has arrived, ``seconds`` after its request was sent; ``status`` is that of HTTP."""

    operation: str
    status: int
    seconds: float
    attempt: int
    call: int = 0
    batch: int | None = None
    items: int | None = None


class NoAnswer(NamedTuple):
    """An attempt has ended without a response: the connection failed, or the call was interrupted.

    ``error`` is the class name of the exception, ``reason`` its text. ``sent`` is False only if it is certain
    that the service never got the request.
    """

    operation: str
    error: str
    reason: str
    sent: bool
    seconds: float
    attempt: int
    call: int = 0
    batch: int | None = None
    items: int | None = None


class Renewing(NamedTuple):
    """A token had expired and was renewed; the request is sent again."""

    operation: str
    attempt: int = 0
    call: int = 0
    batch: int | None = None
    items: int | None = None


class Waiting(NamedTuple):
    """The client waits for some seconds before it sends again, ``until`` a time in seconds since 1970.

    Pauses of a batch run belong to no call: their ``call`` and ``attempt`` are 0.
    """

    operation: str
    seconds: float
    reason: str
    until: float = 0.0
    attempt: int = 0
    call: int = 0
    batch: int | None = None
    items: int | None = None


class Ended(NamedTuple):
    """A call has ended, after ``attempt`` requests.

    ``outcome`` is ``response``; ``fault`` for the error of a service; ``unsent`` where certainly no request had
    an effect; or ``unknown``. ``error`` is the class name of the exception that the call raises, empty for a
    response, and ``code`` the vendor's number of a fault.
    """

    operation: str
    outcome: Outcome
    error: str
    code: int | None
    seconds: float
    attempt: int
    call: int = 0
    batch: int | None = None
    items: int | None = None


class Settled(NamedTuple):
    """The fates of a batch are known, and recorded in the journal; ``statuses`` has how many are of each."""

    operation: str
    batch: int
    items: int
    statuses: Mapping[str, int]


Event: TypeAlias = (
    Started | Sending | Received | NoAnswer | Renewing | Waiting | Ended | Settled
)


def attach_outcome(error: BaseException, outcome: Response | ApiError) -> None:
    """Attach the outcome of a request to an exception that an event handler raised afterwards."""
    mark_unsent(error, unsent_receipt(outcome))
    vars(error)["outcome"] = outcome  # exceptions may refuse setattr
    note = "The call had already ended: see this exception's outcome."
    if note not in getattr(error, "__notes__", ()):
        error.add_note(note)


def attached_outcome(error: object) -> Response | ApiError | None:
    """Return the outcome that `attach_outcome` attached to an exception, or None."""
    outcome = getattr(error, "outcome", None)
    known = isinstance(error, BaseException) and isinstance(
        outcome, (Response, ApiError)
    )
    return outcome if known else None
