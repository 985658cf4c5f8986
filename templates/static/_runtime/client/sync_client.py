"""The base of the generated synchronous clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from ..exchange.sans_io import SansIOClient
from ..exchange.sync_driver import Driver
from ..http.transport import HttpxTransport
from ..messages import Request, Response
from .arguments import check_arguments, check_flag

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType
    from typing import NoReturn, Self, Unpack

    from ..auth.credentials import Credentials
    from ..batches.options import BatchOptions, Source
    from ..exchange.options import Options
    from ..exchange.preview import Preview
    from ..http.transport import HttpRequest, HttpResponse, Transport
    from ..report import Report

__all__ = ["Client"]

R = TypeVar("R", bound=Response)


class Client:
    """Base of the generated clients: sends typed requests and returns typed responses.

    Several threads may use one client at once: what changes in it is the connection pool and the
    tokens, which can both be shared.
    """

    _package: ClassVar[str]
    """The package of the API, which contains the codecs."""

    _codecs: ClassVar[Mapping[str, str]]
    """The subpackage with the codecs, by protocol."""

    def __init__(
        self,
        credentials: Credentials,
        protocol: str,
        transport: Transport | None,
        options: Options,
    ) -> None:
        owner = type(self).__name__
        check_arguments(owner, credentials, transport, is_async=False)
        self._sans_io = SansIOClient(
            self._package,
            self._codecs,
            credentials,
            protocol,
            options,
            owner=owner,
        )
        self._sans_io.credentials.refuse_coroutines(owner)
        if transport is None:
            transport = HttpxTransport()
        self._driver = Driver(self._sans_io, transport)

    def __reduce__(self) -> NoReturn:
        """Clients can't be copied or pickled: they have connections. Raises TypeError."""
        raise TypeError(
            f"{type(self).__name__} can't be copied or pickled: create a client in each process,"
            " and share one between threads"
        )

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
        close = getattr(self._driver.transport, "close", None)
        if close is not None:
            close()

    def send(self, request: Request[R], *, raise_on_refused: bool = False) -> R:
        """Send a request and return its response.

        Raises `RequestError` before anything is sent, `TransportError` where no answer comes,
        `ReplyError` where it can't be read, and `ServiceFault` where the service refuses. With
        ``raise_on_refused`` it raises `ItemsFailedError`, which has the response, if the response
        proves of one item or more that it was refused, or not that it was deleted.
        """
        check_flag(request, "raise_on_refused", raise_on_refused)
        response = self._driver.run(self._sans_io.exchange(request))
        if raise_on_refused:
            from ..fates.fates import fates

            fates(response).raise_if_failed()
        return response

    def send_in_batches(
        self,
        request: Request[Response],
        items: Source[Any],
        **options: Unpack[BatchOptions],
    ) -> Report:
        """Send the items in batches of the request, whose own items are ignored.

        The exception that stops the run is raised, with the report so far as ``report``: any that
        `send` raises, `JournalError` and `OSError` for the journal, and those that the functions of
        the options raise. See `BatchOptions`.
        """
        from ..batches.sync_runner import run_batches

        return run_batches(self._driver, request, items, options)

    def preview(self, request: Request[Response]) -> Preview:
        """Return the request as it would be sent, secrets hidden, and send nothing."""
        return self._sans_io.preview(request)

    def prepare(self, request: Request[Response]) -> HttpRequest:
        """Return the HTTP request that `send` would send, credentials included."""
        return self._driver.run(self._sans_io.prepare(request))

    def read(self, request: Request[R], response: HttpResponse) -> R:
        """Read the response to a request that something else has sent."""
        return self._sans_io.read(request, response)
