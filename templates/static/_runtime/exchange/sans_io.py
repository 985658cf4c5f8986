"""The client without I/O: what to send, how to read what comes back, and when to send again.

Both kinds of client are a driver around it, which performs the effects that its generators yield.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from ..auth.credentials import CredentialValues
from ..auth.redaction import HIDDEN, redacted, without_user
from ..effects import Send, Sleep
from ..errors import (
    ApiError,
    ReplyError,
    RequestError,
    ServiceFault,
    mark_unsent,
)
from ..http.extra_headers import is_secret_header, secrets_in
from ..http.retry import is_expired, is_safe_to_repeat
from ..http.urls import host_of
from ..messages import Request, Response
from ..wording import name_place
from .log import is_logged, log, logger_of
from .options import settings_of
from .replies import read_reply
from .requests import call_of, check, http_request, item_count, receipt_of
from .snapshot import snapshot

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..auth.credentials import Credentials
    from ..effects import Steps
    from ..http.departure import Departure
    from ..http.retry import RetryPolicy
    from ..http.transport import HttpRequest, HttpResponse
    from .call_events import CallEvents
    from .calls import Call
    from .events import Event
    from .options import Options
    from .preview import Preview

__all__ = ["SansIOClient"]

R = TypeVar("R", bound=Response)


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
        request = snapshot(request)
        check(call, request, self.settings, self.credentials.constants)
        return self._preview(call, request)

    def _preview(self, call: Call[Request[R], R], request: Request[R]) -> Preview:
        from .preview import Preview

        hidden = dict.fromkeys(self.credentials.secrets, HIDDEN)
        values = {**self.credentials.known(), **hidden}
        prepared = http_request(call, request, self.settings, values)
        own = self.settings.headers
        headers = {
            name: HIDDEN if name in own and is_secret_header(name) else value
            for name, value in prepared.headers.items()
        }
        url = without_user(prepared.url)
        return Preview(prepared.method, url, headers, prepared.body.decode())

    def _secrets(self, values: Mapping[str, str]) -> set[str]:
        """Return what errors about a request must not show; ``values`` are its credentials."""
        return self.credentials.secret(values) | secrets_in(self.settings.headers)

    def prepare(self, request: Request[Response]) -> Steps[HttpRequest]:
        """Return the HTTP request, credentials included. Raises `RequestError`."""
        call = call_of(request, self.settings)
        request = snapshot(request)
        check(call, request, self.settings, self.credentials.constants)
        values = yield from self.credentials.current()
        return http_request(call, request, self.settings, values)

    def read(self, request: Request[R], response: HttpResponse) -> R:
        """Return the typed response. Raises `ReplyError` and `ServiceFault`."""
        call = call_of(request, self.settings)
        secrets = self._secrets({})
        return read_reply(call, snapshot(request), response, self.settings, secrets)

    def exchange(
        self,
        request: Request[R],
        retry: RetryPolicy | None = None,
        batch: int | None = None,
        leaving: Callable[[], object] | None = None,
    ) -> Steps[R]:
        """Send a request and return its response, renewing an expired token once.

        ``leaving`` is called at each attempt, right before the first byte of the request leaves.

        Raises `RequestError` before anything is sent, `TransportError` where no answer comes,
        `ReplyError` where it can't be read, and `ServiceFault` where the service refuses.
        """
        from ..http.departure import Departure
        from .call_events import CallEvents
        from .within import within

        departure = Departure(leaving)
        receipt = receipt_of(None, request, self.settings)
        told: CallEvents | None = None
        try:
            call = call_of(request, self.settings)
            request = snapshot(request)
            receipt = receipt_of(call, request, self.settings)
            items = item_count(request) if self._is_heard() else None
            told = CallEvents(self.notify, call.operation, batch, items)
            told.started()
            check(call, request, self.settings, self.credentials.constants)
            if self.settings.dry_run:
                from .preview import DryRun

                raise DryRun(self._preview(call, request), receipt)
            policy = retry or self.settings.retry
            ends_at = monotonic() + self.settings.deadline
            steps = self._attempts(
                call, request, policy, departure, told, ends_at=ends_at
            )
            response = yield from within(steps, ends_at, self.settings.max_reply)
        except BaseException as error:
            if isinstance(error, RequestError):
                error.receipt = receipt
            elif isinstance(error, ApiError) and not error.receipt.operation:
                error.receipt = receipt
                name_place(error, receipt.operation, "")
            mark_unsent(error, None if departure.may_have_effect else receipt)
            if told is not None:
                secrets = self._secrets({})
                told.failed(error, secrets, is_sent=departure.may_have_effect)
            raise
        told.answered(response)
        return response

    def _attempts(
        self,
        call: Call[Request[R], R],
        request: Request[R],
        policy: RetryPolicy,
        departure: Departure,
        told: CallEvents,
        *,
        ends_at: float,
    ) -> Steps[R]:
        attempt, renewed = 1, False
        while True:
            values = yield from self.credentials.current()
            outcome = yield from self._attempt(call, request, values, departure, told)
            if not isinstance(outcome, ApiError):
                return outcome
            if is_expired(outcome) and not renewed:
                departure.may_have_effect = False
                renewed = yield from self.credentials.renew(values)
                if renewed:
                    told.renewing()
                    continue
                departure.may_have_effect = True
            if attempt >= policy.attempts or not is_safe_to_repeat(outcome):
                raise outcome
            seconds = policy.wait(attempt, outcome)
            if monotonic() + seconds >= ends_at:
                raise outcome
            departure.may_have_effect = False
            told.waiting(seconds, str(outcome))
            yield Sleep(seconds)
            attempt += 1

    def _attempt(
        self,
        call: Call[Request[R], R],
        request: Request[R],
        values: Mapping[str, str],
        departure: Departure,
        told: CallEvents,
    ) -> Steps[R | ApiError]:
        """Send a request once; return the response, or the error that came instead."""
        from ..http.watch import failure_of

        prepared = http_request(call, request, self.settings, values)
        secrets = self._secrets(values)
        told.sending(prepared)
        try:
            response: HttpResponse = yield Send(
                prepared, self.settings.timeout, departure
            )
        except Exception as error:
            if error is departure.refusal:
                raise
            failure = failure_of(error, sent=departure.may_have_effect)
            failure.reason = redacted(failure.reason or str(failure), secrets)
            name_place(failure, call.operation, host_of(prepared.url))
            failure.receipt = receipt_of(call, request, self.settings)
            departure.may_have_effect = failure.sent
            told.no_answer(failure, secrets)
            return failure
        departure.may_have_effect = True
        outcome: R | ApiError
        try:
            outcome = read_reply(call, request, response, self.settings, secrets)
        except (ReplyError, ServiceFault) as error:
            outcome = error
        told.received(response.status, outcome)
        return outcome

    def notify(self, event: Event) -> None:
        """Log an event, and pass it to the caller's function."""
        logger = logger_of(self.settings.package)
        if logger is not None:
            log(logger, event)
        if self.settings.on_event is not None:
            self.settings.on_event(event)

    def _is_heard(self) -> bool:
        """Tell whether the events of a successful call go anywhere."""
        logger = logger_of(self.settings.package)
        return self.settings.on_event is not None or is_logged(logger)
