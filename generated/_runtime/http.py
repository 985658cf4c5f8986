"""HTTP as values, and the transport that carries them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from .errors import TransportError

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx2

__all__ = ["HttpRequest", "HttpResponse", "HttpxTransport", "Transport"]


class HttpRequest(NamedTuple):
    """One HTTP request, ready to be sent."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes


class HttpResponse(NamedTuple):
    """One HTTP response; header names are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Transport(Protocol):
    """Sends one request and returns its response.

    It raises `TransportError` where no response comes, with ``sent=False`` only if it is certain
    that the request did not reach the service. It must not follow redirects.
    """

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        """Send the request; give up after ``timeout`` seconds without progress."""
        ...

    def close(self) -> None:
        """Release connections."""
        ...


class HttpxTransport:
    """The default transport: a connection pool of httpx2, which is imported on first use."""

    def __init__(self, client: httpx2.Client | None = None) -> None:
        self._client = client

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        """Send the request; give up after ``timeout`` seconds without progress."""
        import httpx2

        client = self._client
        if client is None:
            client = self._client = httpx2.Client(follow_redirects=False)
        try:
            response = client.request(
                request.method,
                request.url,
                content=request.body,
                headers=dict(request.headers),
                timeout=timeout,
            )
        except (
            httpx2.ConnectError,
            httpx2.ConnectTimeout,
            httpx2.PoolTimeout,
        ) as error:
            raise TransportError(f"no connection: {error}", sent=False) from error
        except httpx2.HTTPError as error:
            raise TransportError(
                f"no answer: {error or type(error).__name__}"
            ) from error
        headers = {name.lower(): value for name, value in response.headers.items()}
        return HttpResponse(response.status_code, headers, response.content)

    def close(self) -> None:
        """Close the connection pool."""
        if self._client is not None:
            self._client.close()
