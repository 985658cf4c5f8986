"""The base of the generated clients, and the driver of their pure core."""

from __future__ import annotations

import time
from collections.abc import Iterable
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar
from weakref import WeakKeyDictionary

from ..http.transport import HttpRequest, HttpResponse, HttpxTransport, Transport
from ..messages import Request, Response
from .core import Core, Options, Preview
from .effects import Ask, Renew, Send, Sleep

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType
    from typing import Self, Unpack

    from ..auth.credentials import Credentials, TokenSource
    from ..batches.options import BatchOptions, Source
    from ..batches.report import Report
    from .effects import Effect, Steps

__all__ = ["Client", "Driver"]

R = TypeVar("R", bound=Response)
T = TypeVar("T")
_LOCKS: WeakKeyDictionary[TokenSource, Lock] = WeakKeyDictionary()
_GUARD = Lock()


class Driver:
    """Runs generators of effects with blocking calls; several threads may use one at once."""

    def __init__(self, core: Core, transport: Transport) -> None:
        self.core = core
        self.transport = transport

    def run(self, steps: Steps[T]) -> T:
        """Run a generator to its end; return its result or raise what it raises."""
        try:
            effect = next(steps)
            while True:
                try:
                    result = self.perform(effect)
                except Exception as error:  # all that goes wrong is the generator's
                    effect = steps.throw(error)
                else:
                    effect = steps.send(result)
        except StopIteration as stop:
            value: T = stop.value
            return value

    def perform(self, effect: Effect) -> Any:
        """Do what a generator asks for."""
        match effect:
            case Send(request, timeout):
                return self.transport.send(request, timeout=timeout)
            case Sleep(seconds):
                return time.sleep(seconds)
            case Ask(function):
                return function()
            case Renew(source, stale, timeout):
                return self._renew(source, stale, timeout)

    def _renew(self, source: TokenSource, stale: str | None, timeout: float) -> str:
        with _GUARD:
            lock = _LOCKS.setdefault(source, Lock())
        with lock:
            if source.token is None or source.token == stale:
                source.token = self.run(source.renew(self.core.wallet.grants, timeout))
            return source.token


class Client:
    """Base of the generated clients: sends typed requests and returns typed responses.

    Several threads may use one client at once: it changes nothing of itself but its pool of
    connections and, under a lock, its tokens.
    """

    _package: ClassVar[str]
    """The package of the API, which holds the codecs."""

    _codecs: ClassVar[Mapping[str, str]]
    """The subpackage that holds the codecs of each protocol."""

    def __init__(
        self,
        credentials: Credentials,
        protocol: str,
        transport: Transport | None,
        options: Options,
    ) -> None:
        self._core = Core(self._package, self._codecs, credentials, protocol, options)
        self._driver = Driver(self._core, transport or HttpxTransport())

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
        self._driver.transport.close()

    def send(self, request: Request[R]) -> R:
        """Send a request and return its response.

        Raises `RequestError` before anything is sent, `TransportError` where no answer comes,
        `ReplyError` where it can't be read, and `ServiceFault` where the service refuses.
        """
        return self._driver.run(self._core.exchange(request))

    def send_in_batches(
        self,
        request: Request[Response],
        items: Source[Any],
        **options: Unpack[BatchOptions],
    ) -> Report:
        """Send the items in batches of the request, whose own items don't count.

        What stops the run is raised, with the report so far: whatever sending raises, `JournalError`
        and `OSError` for the journal, and what the functions of the options raise. See `BatchOptions`.
        """
        from ..batches.sync_runs import run_batches

        if not isinstance(items, Iterable):
            raise TypeError("only asynchronous clients take asynchronous items")
        return run_batches(self._driver, request, items, options)

    def preview(self, request: Request[Response]) -> Preview:
        """Return the request as it would be sent, with secrets hidden; send nothing."""
        return self._core.preview(request)

    def prepare(self, request: Request[Response]) -> HttpRequest:
        """Return the HTTP request that `send` would send, credentials included."""
        values = self._driver.run(self._core.wallet.values())
        call = self._core.call_of(request)
        self._core.check(call, request)
        return self._core.prepare(call, request, values)

    def read(self, request: Request[R], response: HttpResponse) -> R:
        """Read the response to a request that was sent by other means."""
        return self._core.read(self._core.call_of(request), request, response)
