"""The base of the generated clients."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias, TypeVar

from .calls import Route
from .checks import Findings
from .errors import ApiError, LexicalError, RequestError
from .http import HttpRequest, HttpResponse, HttpxTransport, Transport
from .messages import Receipt, Request, Response

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType
    from typing import Self

    from .calls import Call
    from .checks import Checks

__all__ = ["Client", "Credentials", "Environment"]

Environment: TypeAlias = Literal["production", "sandbox"]
R = TypeVar("R", bound=Response)


class Credentials:
    """Base of the generated credentials, whose fields are its slots."""

    __slots__: tuple[str, ...] = ()

    def values(self) -> dict[str, str]:
        """Return the values by field, without those that are not set."""
        found: dict[str, str] = {}
        for name in self.__slots__:
            value: object = getattr(self, name)
            if value is not None:
                found[name] = (
                    str(value).lower() if isinstance(value, bool) else str(value)
                )
        return found


class Client:
    """Base of the generated clients: builds requests, sends them, reads replies.

    Args are those of the generated classes. A client may be used by several threads at once; it
    changes nothing of itself after its construction but the connection pool.
    """

    _package: ClassVar[str]
    """The package of the API, which holds the codecs."""

    _codecs: ClassVar[Mapping[str, str]]
    """The subpackage that holds the codecs of each protocol."""

    def __init__(
        self,
        credentials: Credentials,
        *,
        protocol: str,
        environment: Environment = "production",
        endpoint: str | None = None,
        transport: Transport | None = None,
        timeout: float = 60.0,
        checks: Checks = "raise",
    ) -> None:
        if protocol not in self._codecs:
            raise ValueError(
                f"protocol must be one of {', '.join(self._codecs)}, not {protocol!r}"
            )
        self._credentials = credentials
        self._protocol = protocol
        self._environment = environment
        self._endpoint = endpoint
        self._transport = transport or HttpxTransport()
        self._timeout = timeout
        self._checks: Checks = checks

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the connections."""
        self._transport.close()

    def send(self, request: Request[R]) -> R:
        """Send a request and return its response.

        Raises `RequestError` before anything is sent, `TransportError` where no answer comes,
        `ReplyError` where it can't be read, and `ServiceFault` where the service refuses.
        """
        call = self._call(request)
        prepared = self._prepare(call, request)
        try:
            response = self._transport.send(prepared, timeout=self._timeout)
        except ApiError as error:
            error.receipt = self._receipt(call, request)
            raise
        return self._read(call, request, response)

    def prepare(self, request: Request[Response]) -> HttpRequest:
        """Return the HTTP request that `send` would send, credentials included."""
        return self._prepare(self._call(request), request)

    def read(self, request: Request[R], response: HttpResponse) -> R:
        """Read the response to a request that was sent by other means."""
        return self._read(self._call(request), request, response)

    def _call(self, request: Request[R]) -> Call[Request[R], R]:
        # The codecs of operations/x.py are in _soap/operations/x.py and _json/operations/x.py.
        module = type(request).__module__.rpartition(".")[2]
        codec = f"{self._package}.{self._codecs[self._protocol]}.operations.{module}"
        try:
            call: Call[Request[R], R] = import_module(codec).CALL
        except ModuleNotFoundError as error:
            if error.name != codec:
                raise
            name = type(request).__name__
            raise RequestError(
                name, "", f"can't be sent over {self._protocol}"
            ) from None
        return call

    def _prepare(self, call: Call[Request[R], R], request: Request[R]) -> HttpRequest:
        if call.check is not None and self._checks != "off":
            call.check(request, Findings(call.operation, self._checks))
        address = self._endpoint or call.service.endpoints.get(self._environment)
        if address is None:
            raise RequestError(
                call.operation, "", f"has no {self._environment} endpoint"
            )
        try:
            return call.prepare(
                request, Route(address=address, values=self._credentials.values())
            )
        except LexicalError as error:
            raise RequestError(call.operation, error.field, error.rule) from None

    def _read(
        self, call: Call[Request[R], R], request: Request[R], response: HttpResponse
    ) -> R:
        return call.read(response, self._receipt(call, request))

    def _receipt(self, call: Call[Any, Any], request: Request[Any]) -> Receipt:
        return Receipt(
            operation=call.operation,
            protocol=self._protocol,
            environment="custom" if self._endpoint else self._environment,
            request=request,
        )
