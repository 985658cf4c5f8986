"""HTTP requests and responses as values, and the transport of synchronous clients."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, NamedTuple, Protocol

from ..errors import TransportError

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx2

__all__ = ["HttpRequest", "HttpResponse", "HttpxTransport", "Transport"]


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


class HttpxTransport:
    """The default transport: a pool of connections of httpx2, which is imported on first use.

    Pass a ``client`` of your own to set proxies, certificates or limits; it must not follow redirects.
    """

    def __init__(self, client: httpx2.Client | None = None) -> None:
        self._client = client
        self._closed = False
        self._lock = Lock()

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        """Send the request; give up after ``timeout`` seconds without progress."""
        import httpx2

        client = self._open()
        try:
            response = client.request(
                request.method,
                request.url,
                content=request.body,
                headers=dict(request.headers),
                timeout=timeout,
            )
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise failure(error) from error
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


def failure(error: Exception) -> TransportError:
    """Return the `TransportError` for an error of httpx2, which knows whether anything was sent."""
    import httpx2

    unsent = (
        httpx2.ConnectError,
        httpx2.ConnectTimeout,
        httpx2.InvalidURL,
        httpx2.LocalProtocolError,
        httpx2.PoolTimeout,
        httpx2.ProxyError,
        httpx2.UnsupportedProtocol,
    )
    sent = not isinstance(error, unsent)
    kind = "no answer" if sent else "not sent"
    return TransportError(f"{kind}: {error or type(error).__name__}", sent=sent)
