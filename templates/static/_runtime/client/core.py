"""The client without its wires: what to send, what came back, what to do about it.

Both clients are a driver around this. Nothing here does I/O; `Core.exchange` yields what it needs.
"""

from __future__ import annotations

from importlib import import_module
from time import monotonic
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    NamedTuple,
    TypeAlias,
    TypedDict,
    TypeVar,
    cast,
)

from ..auth.credentials import Wallet
from ..errors import (
    ApiError,
    LexicalError,
    ReplyError,
    RequestError,
    ServiceFault,
    TransportError,
)
from ..http.retry import (
    NO_RETRY,
    RetryPolicy,
    is_expired,
    is_safe_to_repeat,
    retry_after,
)
from ..messages import Receipt, Request, Response, home_of
from .calls import Route
from .checks import Checks, Findings
from .effects import Send, Sleep
from .events import Event, Received, Renewing, Sending, Waiting, keep_outcome
from .snapshot import snapshot

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..auth.credentials import Credentials
    from ..errors import Advice, Problem
    from ..http.transport import HttpRequest, HttpResponse
    from .calls import Call
    from .effects import Steps

__all__ = ["Core", "DryRun", "Environment", "Options", "Preview"]

Environment: TypeAlias = Literal["production", "sandbox"]
R = TypeVar("R", bound=Response)
HIDDEN = "***"


class Options(TypedDict, total=False):
    """What both clients take as keyword arguments."""

    environment: Environment
    """Which of the vendor's environments is called; production by default."""

    base_url: str
    """Scheme and host to call instead of the vendor's, with the path that stands before all paths."""

    timeout: float
    """Seconds without progress after which a request is given up; 60 by default."""

    checks: Checks
    """What a broken rule of the docs leads to: ``raise`` (the default), ``warn`` or ``off``."""

    retry: RetryPolicy
    """When requests that certainly had no effect are sent again; by default, never."""

    on_event: Callable[[Event], object]
    """Called with everything that happens. What it raises ends the call; where the reply had come by
    then, the exception has it as ``outcome``: the response, or the error that it would have been.
    """

    dry_run: bool
    """Send nothing: each call is prepared, and its `Preview` is raised as `DryRun`."""


class Preview(NamedTuple):
    """A request as it would be sent; secrets are replaced by asterisks."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: str


class DryRun(ApiError):  # noqa: N818  # no error, but the end of a call
    """Raised by a client that sends nothing; ``preview`` is what would have been sent."""

    def __init__(self, preview: Preview, receipt: Receipt) -> None:
        super().__init__(f"not sent: {preview.method} {preview.url}", receipt=receipt)
        self.preview = preview


class Core:
    """One client's settings and everything that follows from them."""

    def __init__(
        self,
        package: str,
        codecs: Mapping[str, str],
        credentials: Credentials,
        protocol: str,
        options: Options,
    ) -> None:
        if protocol not in codecs:
            raise ValueError(
                f"protocol must be one of {', '.join(codecs)}, not {protocol!r}"
            )
        self.package = package
        self.codec = codecs[protocol]
        self.protocol = protocol
        self.environment: Environment = options.get("environment", "production")
        if self.environment not in {"production", "sandbox"}:
            raise ValueError(
                f"environment must be production or sandbox, not {self.environment!r}"
            )
        self.base_url = options.get("base_url")
        self.timeout = options.get("timeout", 60.0)
        self.checks: Checks = options.get("checks", "raise")
        self.retry = options.get("retry", NO_RETRY)
        self.on_event = options.get("on_event")
        self.dry_run = options.get("dry_run", False)
        self.secrets = credentials.secrets
        self.wallet = Wallet(credentials, self.environment, self.timeout)

    @property
    def account(self) -> dict[str, str]:
        """The credentials that are no secrets: whose account it is."""
        known = self.wallet.known().items()
        return {name: value for name, value in known if name not in self.secrets}

    def call_of(self, request: Request[R]) -> Call[Request[R], R]:
        """Return the codec of a request. Raises `RequestError` where this client has none."""
        # The codecs of operations/x.py are in _soap/operations/x.py and _json/operations/x.py.
        name = type(request).__name__
        package, module = home_of(request)
        if package != self.package:
            raise RequestError(name, "", f"is no request of {self.package}")
        codec = f"{package}.{self.codec}.operations.{module}"
        try:
            return cast("Call[Request[R], R]", import_module(codec).CALL)
        except ModuleNotFoundError as error:
            if error.name != codec:
                raise
            raise RequestError(
                name, "", f"can't be sent over {self.protocol}"
            ) from None

    def check(self, call: Call[Request[R], R], request: Request[R]) -> None:
        """Check the documented rules. Raises `RequestError`."""
        package, module = home_of(request)
        check = getattr(import_module(f"{package}.operations.{module}"), "check", None)
        if check is not None and self.checks != "off":
            try:
                check(request, Findings(call.operation, self.checks))
            except (AttributeError, TypeError) as error:
                raise RequestError(
                    call.operation, "", f"has a value of a wrong type: {error}"
                ) from None

    def prepare(
        self, call: Call[Request[R], R], request: Request[R], values: Mapping[str, str]
    ) -> HttpRequest:
        """Return the HTTP request. Raises `RequestError` for values without a form on the wire."""
        address = call.service.address(self.environment, self.base_url)
        if address is None:
            raise RequestError(
                call.operation, "", f"has no {self.environment} endpoint"
            )
        try:
            prepared = call.prepare(request, Route(address=address, values=values))
        except LexicalError as error:
            raise RequestError(call.operation, error.field, error.rule) from None
        except (AttributeError, TypeError, OverflowError) as error:
            raise RequestError(
                call.operation, "", f"has a value of a wrong type: {error}"
            ) from None
        for name, value in prepared.headers.items():
            if not value.isascii() or not value.isprintable():
                raise RequestError(
                    call.operation, name, "has a character that headers can't carry"
                )
        return prepared

    def read(
        self, call: Call[Request[R], R], request: Request[R], response: HttpResponse
    ) -> R:
        """Return the typed reply. Raises `ReplyError` and `ServiceFault`, with receipt and advice."""
        receipt = call.service.receipt(self.receipt(call, request), response)
        try:
            return call.read(response, receipt)
        except ApiError as error:
            error.retry_after = retry_after(response.headers)
            raise self.advised(error, receipt, response) from None
        except (ValueError, LookupError, RecursionError) as error:
            reason = f"the reply can't be read: {error}"
            raise self.advised(ReplyError(reason), receipt, response) from None

    def advised(
        self, error: ApiError, receipt: Receipt, response: HttpResponse
    ) -> ApiError:
        """Return an error with what its receipt and the vendor's table have to say."""
        if isinstance(error, ReplyError):
            start = response.body[:200].decode("utf-8", "replace").strip()
            text = self.hidden(f"{error} (HTTP status {response.status}): {start}")
            error = ReplyError(text, body=response.body, receipt=error.receipt)
            error.retry_after = retry_after(response.headers)
        if not error.receipt.operation:
            error.receipt = receipt
        if isinstance(error, ServiceFault):
            error.args = (self.hidden(str(error)),)
            error.problems = tuple(map(self._hidden_in, error.problems))
            found = [
                self.advice(receipt.service, problem) for problem in error.problems
            ]
            # That something may have been done outweighs all else that a fault reports.
            unsure = (row for row in found if row is not None and row.action == "retry")
            error.advice = next(unsure, next(filter(None, found), None))
        if error.advice is None and response.status == 429:
            error.advice = self.throttled()
        return error

    def hidden(self, text: str) -> str:
        """Return a text without the secrets of the credentials: a service may repeat what it was sent."""
        for name, value in self.wallet.known().items():
            if name in self.secrets and value:
                text = text.replace(value, HIDDEN)
        return text

    def _hidden_in(self, problem: Problem) -> Problem:
        message, details = (
            text and self.hidden(text) for text in (problem.message, problem.details)
        )
        return problem._replace(message=message, details=details)

    def throttled(self) -> Advice:
        """Return the advice for HTTP status 429, which says that nothing was done."""
        from ..errors import Advice

        return Advice(429, "throttle")

    def advice(self, service: str, problem: Problem) -> Advice | None:
        """Return what the vendor's table says of a problem."""
        table: tuple[Advice, ...] = import_module(f"{self.package}.advice").ADVICE
        return next((row for row in table if row.matches(service, problem)), None)

    def receipt(self, call: Call[Any, Any], request: Request[Any]) -> Receipt:
        """Return what is known before there is an answer."""
        return Receipt(
            service=call.service.name,
            operation=call.operation,
            protocol=self.protocol,
            environment="custom" if self.base_url else self.environment,
            request=request,
        )

    def tell(self, event: Event) -> None:
        """Tell the hook."""
        if self.on_event is not None:
            self.on_event(event)

    def exchange(
        self, request: Request[R], retry: RetryPolicy | None = None
    ) -> Steps[R]:
        """Send a request and return its reply, renewing an expired token once.

        Raises `RequestError` before anything is sent, `TransportError` where no answer comes,
        `ReplyError` where it can't be read, and `ServiceFault` where the service refuses.
        """
        call = self.call_of(request)
        request = snapshot(request)
        try:
            self.check(call, request)
            return (yield from self._exchange(call, request, retry or self.retry))
        except RequestError as error:
            error.receipt = self.receipt(call, request)
            raise

    def _exchange(
        self, call: Call[Request[R], R], request: Request[R], policy: RetryPolicy
    ) -> Steps[R]:
        attempt, renewed = 1, False
        while True:
            values = yield from self.values(call, request)
            prepared = self.prepare(call, request, values)
            outcome = yield from self._attempt(call, request, prepared, attempt)
            if not isinstance(outcome, ApiError):
                return outcome
            if is_expired(outcome) and not renewed:
                renewed = yield from self.wallet.renew(values)
                if renewed:
                    self.tell(Renewing(call.operation))
                    continue
            if attempt >= policy.attempts or not is_safe_to_repeat(outcome):
                raise outcome
            seconds = policy.wait(attempt, outcome)
            self.tell(Waiting(call.operation, seconds, str(outcome)))
            yield Sleep(seconds)
            attempt += 1

    def values(
        self, call: Call[Request[R], R], request: Request[R]
    ) -> Steps[dict[str, str]]:
        """Return the credential values. Raises `DryRun` where nothing is to be sent."""
        if self.dry_run:
            raise DryRun(self.preview(request), self.receipt(call, request))
        return (yield from self.wallet.values())

    def _attempt(
        self,
        call: Call[Request[R], R],
        request: Request[R],
        prepared: HttpRequest,
        attempt: int,
    ) -> Steps[R | ApiError]:
        self.tell(Sending(call.operation, prepared.method, prepared.url, attempt))
        started = monotonic()
        try:
            response: HttpResponse = yield Send(prepared, self.timeout)
        except TransportError as error:
            error.receipt = self.receipt(call, request)
            return error
        seconds = monotonic() - started
        outcome: R | ApiError
        try:
            outcome = self.read(call, request, response)
        except (ReplyError, ServiceFault) as error:
            outcome = error
        try:
            self.tell(Received(call.operation, response.status, seconds, attempt))
        except BaseException as error:
            keep_outcome(error, outcome)
            raise
        return outcome

    def preview(self, request: Request[Response]) -> Preview:
        """Return the request as it would be sent, secrets hidden. Raises `RequestError`."""
        call = self.call_of(request)
        self.check(call, request)
        known = dict.fromkeys(self.secrets, HIDDEN)
        prepared = self.prepare(call, request, {**self.wallet.known(), **known})
        return Preview(
            prepared.method, prepared.url, prepared.headers, prepared.body.decode()
        )
