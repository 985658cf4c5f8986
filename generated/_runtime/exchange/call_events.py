"""The events of one call, in pairs whatever its functions raise."""

from __future__ import annotations

from itertools import count
from time import monotonic, time
from typing import TYPE_CHECKING, Final

from ..auth.redaction import redacted
from ..errors import ApiError, ServiceFault, mark_unsent, unsent_receipt
from ..http.urls import shown_url
from ..messages import Response
from .events import (
    Ended,
    NoAnswer,
    Received,
    Renewing,
    Sending,
    Started,
    Waiting,
    attach_outcome,
    attached_outcome,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from ..errors import TransportError
    from ..http.transport import HttpRequest
    from .events import Event, Outcome

__all__ = ["CallEvents"]

_CALLS: Final = count(1)


class CallEvents:
    """Tells what happens in one call; ``notify`` may raise what the caller's function raises."""

    def __init__(
        self,
        notify: Callable[[Event], None],
        operation: str,
        batch: int | None,
        items: int | None,
    ) -> None:
        self._notify = notify
        self._operation = operation
        self._call = (next(_CALLS), batch, items)
        self._attempt = 0
        self._is_open = False
        self._started = self._sent = monotonic()

    def started(self) -> None:
        """Tell that the call begins."""
        self._notify(Started(self._operation, *self._call))

    def sending(self, request: HttpRequest) -> None:
        """Tell that a request is about to be sent."""
        self._attempt += 1
        self._is_open, self._sent = True, monotonic()
        url = shown_url(request.url)
        self._notify(
            Sending(self._operation, request.method, url, self._attempt, *self._call)
        )

    def received(self, status: int, outcome: Response | ApiError) -> None:
        """Tell that a response has arrived."""
        self._is_open = False
        seconds = monotonic() - self._sent
        self._tell_of(
            Received(self._operation, status, seconds, self._attempt, *self._call),
            outcome,
        )

    def no_answer(self, error: TransportError, secrets: Collection[str]) -> None:
        """Tell that none has arrived."""
        self._tell_of(self._unanswered(error, secrets, is_sent=error.sent), error)

    def renewing(self) -> None:
        """Tell that a token was renewed."""
        self._notify(Renewing(self._operation, self._attempt, *self._call))

    def waiting(self, seconds: float, reason: str) -> None:
        """Tell that the call waits before it sends again."""
        until = time() + seconds
        self._notify(
            Waiting(self._operation, seconds, reason, until, self._attempt, *self._call)
        )

    def answered(self, response: Response) -> None:
        """Tell that the call ends with a response."""
        self._tell_of(self._ended("response"), response)

    def failed(
        self, error: BaseException, secrets: Collection[str], *, is_sent: bool
    ) -> None:
        """Tell that the call ends with an exception, and so does an attempt that has no end yet.

        What the caller's function raises for these events is noted on that exception, which it must not
        replace; only an interrupt does, which then has the error as ``outcome``.
        """
        outcome: Outcome = "unknown" if is_sent else "unsent"
        code = None
        if is_sent and isinstance(error, ServiceFault):
            outcome, code = "fault", error.code
        try:
            if self._is_open:
                event = self._unanswered(error, secrets, is_sent=is_sent)
                self._tell_at_the_end(event, error)
        finally:
            ended = self._ended(outcome, type(error).__name__, code)
            self._tell_at_the_end(ended, error)

    def _tell_of(self, event: Event, outcome: Response | ApiError) -> None:
        try:
            self._notify(event)
        except BaseException as error:
            attach_outcome(error, outcome)
            raise

    def _tell_at_the_end(self, event: Event, error: BaseException) -> None:
        try:
            self._notify(event)
        except BaseException as raised:
            name = type(raised).__name__
            if raised is error:
                return
            if isinstance(raised, Exception):
                error.add_note(f"on_event raised {name} for {type(event).__name__}.")
                return
            mark_unsent(raised, unsent_receipt(error))
            outcome = attached_outcome(error) or error
            if isinstance(outcome, (Response, ApiError)):
                attach_outcome(raised, outcome)
            raise

    def _unanswered(
        self, error: BaseException, secrets: Collection[str], *, is_sent: bool
    ) -> NoAnswer:
        self._is_open = False
        return NoAnswer(
            self._operation,
            type(error).__name__,
            redacted(str(error), secrets),
            is_sent,
            monotonic() - self._sent,
            self._attempt,
            *self._call,
        )

    def _ended(
        self, outcome: Outcome, error: str = "", code: int | None = None
    ) -> Ended:
        seconds = monotonic() - self._started
        return Ended(
            self._operation, outcome, error, code, seconds, self._attempt, *self._call
        )
