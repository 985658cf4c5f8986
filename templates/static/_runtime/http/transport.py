"""HTTP requests and responses as values, and the transport of synchronous clients."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, Protocol

from ..errors import TransportError
from .watch import Watch, failure_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx2

__all__ = [
    "HttpRequest",
    "HttpResponse",
    "HttpxTransport",
    "Transport",
    "WatchingTransport",
]


class HttpRequest(NamedTuple):
    """One HTTP request, ready to be sent. Its repr shows no header values and no body."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes

    def __repr__(self) -> str:
        names = ", ".join(self.headers)
        return f"HttpRequest({self.method} {self.url}, headers: {names}, {len(self.body)} bytes)"


class HttpResponse(NamedTuple):
    """One HTTP response; header names are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Transport(Protocol):
    """Sends one request and returns its response; several threads may call it at once.

    It raises `TransportError` if no response comes, with ``sent=False`` only if it is certain that
    the service never got the request. It must not follow redirects.
    """

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        """Send the request; give up after ``timeout`` seconds without progress."""
        ...

    def close(self) -> None:
        """Release connections."""
        ...


class WatchingTransport(Transport, Protocol):
    """A transport that calls ``leaving`` itself, once, right before the first byte leaves."""

    calls_leaving: Literal[True]

    def send(
        self,
        request: HttpRequest,
        *,
        timeout: float,
        leaving: Callable[[], object] | None = None,
    ) -> HttpResponse:
        """Send the request; what ``leaving`` raises is raised, and then nothing was sent."""
        ...


class HttpxTransport:
    """The default transport: a pool of connections of httpx2, which is imported on first use.

    Pass a ``client`` of your own to set proxies, certificates or limits; it must not follow redirects.
    """

    calls_leaving: Final = True

    def __init__(self, client: httpx2.Client | None = None) -> None:
        self._client = client
        self._is_own = client is None
        self._closed = False
        self._lock = Lock()

    def send(
        self,
        request: HttpRequest,
        *,
        timeout: float,
        leaving: Callable[[], object] | None = None,
    ) -> HttpResponse:
        """Send the request; give up after ``timeout`` seconds without progress."""
        client = self._open()
        watch = Watch(leaving)
        try:
            if not self._is_own and not is_traced(client, request.url):
                watch.leave()
            response = client.request(
                request.method,
                request.url,
                content=request.body,
                headers=dict(request.headers),
                timeout=timeout,
                extensions={"trace": watch.trace},
            )
        except Exception as error:
            if error is watch.refusal:
                raise
            raise failure_of(error, sent=watch.has_left) from error
        return received(response)

    def _open(self) -> httpx2.Client:
        import httpx2

        with self._lock:
            if self._closed:
                raise TransportError("the client is closed", sent=False)
            if self._client is None:
                self._client = httpx2.Client(follow_redirects=False)
            return self._client

    def close(self) -> None:
        """Close the connections."""
        with self._lock:
            self._closed = True
            if self._client is not None:
                self._client.close()


def received(response: httpx2.Response) -> HttpResponse:
    """Return a response of httpx2 as a value."""
    headers = {name.lower(): value for name, value in response.headers.items()}
    return HttpResponse(response.status_code, headers, response.content)


def is_traced(client: httpx2.Client | httpx2.AsyncClient, url: str) -> bool:
    """Tell whether a client is certain to report what it does: it sends with a transport of httpx2.

    One of another kind may have sent a request although it reports nothing.
    """
    import httpx2

    find: Any = getattr(client, "_transport_for_url", None)
    if find is None:
        return False
    return type(find(httpx2.URL(url))) in {
        httpx2.HTTPTransport,
        httpx2.AsyncHTTPTransport,
    }
