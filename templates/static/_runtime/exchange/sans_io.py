"""The client without I/O: what to send, how to read what comes back, and when to send again.

Both kinds of client are a driver around it, which performs the effects that its generators yield.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from ..auth.credentials import CredentialValues
from ..auth.redaction import HIDDEN
from ..effects import Send, Sleep
from ..errors import (
    ApiError,
    ReplyError,
    RequestError,
    ServiceFault,
    TransportError,
    mark_unsent,
)
from ..http.retry import is_expired, is_safe_to_repeat
from ..messages import Request, Response
from .events import Received, Renewing, Sending, Waiting, attach_outcome
from .options import settings_of
from .preview import DryRun, Preview
from .replies import read_reply
from .requests import call_of, check, http_request, receipt_of
from .snapshot import snapshot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..auth.credentials import Credentials
    from ..effects import Steps
    from ..http.retry import RetryPolicy
    from ..http.transport import HttpRequest, HttpResponse
    from .calls import Call
    from .events import Event
    from .options import Options

__all__ = ["SansIOClient"]

R = TypeVar("R", bound=Response)


@dataclass(slots=True)
class Departure:
    """Whether a request of one call has left that may have had an effect."""

    may_have_effect: bool = False


class SansIOClient:
    """One client's settings and credentials, and the exchanges that it makes with them."""

    def __init__(
        self,
        package: str,
        codecs: Mapping[str, str],
        credentials: Credentials,
        protocol: str,
        options: Options,
        *,
        owner: str = "client",
    ) -> None:
        self.settings = settings_of(package, codecs, protocol, options, owner=owner)
        self.credentials = CredentialValues(
            credentials, self.settings.environment, self.settings.timeout
        )

    def preview(self, request: Request[Response]) -> Preview:
        """Return the request as it would be sent, secrets hidden. Raises `RequestError`."""
        call = call_of(request, self.settings)
        check(call, request, self.settings)
        return self._preview(call, request)

    def _preview(self, call: Call[Request[R], R], request: Request[R]) -> Preview:
        hidden = dict.fromkeys(self.credentials.secrets, HIDDEN)
        values = {**self.credentials.known(), **hidden}
        prepared = http_request(call, request, self.settings, values)
        return Preview(
            prepared.method, prepared.url, prepared.headers, prepared.body.decode()
        )

    def prepare(self, request: Request[Response]) -> Steps[HttpRequest]:
        """Return the HTTP request, credentials included. Raises `RequestError`."""
        call = call_of(request, self.settings)
        check(call, request, self.settings)
        values = yield from self.credentials.current()
        return http_request(call, request, self.settings, values)

    def read(self, request: Request[R], response: HttpResponse) -> R:
        """Return the typed response. Raises `ReplyError` and `ServiceFault`."""
        call = call_of(request, self.settings)
        secrets = self.credentials.secret({})
        return read_reply(call, request, response, self.settings, secrets)

    def exchange(
        self, request: Request[R], retry: RetryPolicy | None = None
    ) -> Steps[R]:
        """Send a request and return its response, renewing an expired token once.

        Raises `RequestError` before anything is sent, `TransportError` where no answer comes,
        `ReplyError` where it can't be read, and `ServiceFault` where the service refuses.
        """
        departure = Departure()
        receipt = receipt_of(None, request, self.settings)
        try:
            call = call_of(request, self.settings)
            request = snapshot(request)
            receipt = receipt_of(call, request, self.settings)
            check(call, request, self.settings)
            if self.settings.dry_run:
                raise DryRun(self._preview(call, request), receipt)
            policy = retry or self.settings.retry
            return (yield from self._attempts(call, request, policy, departure))
        except BaseException as error:
            if isinstance(error, RequestError) or (
                isinstance(error, ApiError) and not error.receipt.operation
            ):
                error.receipt = receipt
            mark_unsent(error, None if departure.may_have_effect else receipt)
            raise

    def _attempts(
        self,
        call: Call[Request[R], R],
        request: Request[R],
        policy: RetryPolicy,
        departure: Departure,
    ) -> Steps[R]:
        attempt, renewed = 1, False
        while True:
            values = yield from self.credentials.current()
            outcome = yield from self._attempt(
                call, request, values, attempt, departure
            )
            if not isinstance(outcome, ApiError):
                return outcome
            if is_expired(outcome) and not renewed:
                departure.may_have_effect = False
                renewed = yield from self.credentials.renew(values)
                if renewed:
                    self._notify(Renewing(call.operation))
                    continue
                departure.may_have_effect = True
            if attempt >= policy.attempts or not is_safe_to_repeat(outcome):
                raise outcome
            departure.may_have_effect = False
            seconds = policy.wait(attempt, outcome)
            self._notify(Waiting(call.operation, seconds, str(outcome)))
            yield Sleep(seconds)
            attempt += 1

    def _attempt(
        self,
        call: Call[Request[R], R],
        request: Request[R],
        values: Mapping[str, str],
        attempt: int,
        departure: Departure,
    ) -> Steps[R | ApiError]:
        """Send a request once; return the response, or the error that came instead."""
        prepared = http_request(call, request, self.settings, values)
        self._notify(Sending(call.operation, prepared.method, prepared.url, attempt))
        started = monotonic()
        departure.may_have_effect = True
        try:
            response: HttpResponse = yield Send(prepared, self.settings.timeout)
        except TransportError as error:
            error.receipt = receipt_of(call, request, self.settings)
            departure.may_have_effect = error.sent
            return error
        seconds = monotonic() - started
        secrets = self.credentials.secret(values)
        outcome: R | ApiError
        try:
            outcome = read_reply(call, request, response, self.settings, secrets)
        except (ReplyError, ServiceFault) as error:
            outcome = error
        try:
            self._notify(Received(call.operation, response.status, seconds, attempt))
        except BaseException as error:
            attach_outcome(error, outcome)
            raise
        return outcome

    def _notify(self, event: Event) -> None:
        if self.settings.on_event is not None:
            self.settings.on_event(event)
