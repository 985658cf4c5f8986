"""The transport of asynchronous clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ..errors import TransportError
from .transport import failure, received

if TYPE_CHECKING:
    import httpx2

    from .transport import HttpRequest, HttpResponse

__all__ = ["AsyncHttpxTransport", "AsyncTransport"]


class AsyncTransport(Protocol):
    """Sends one request and returns its response; several tasks may call it at once.

    It raises `TransportError` if no response comes, with ``sent=False`` only if it is certain that
    the service never got the request. It must not follow redirects.
    """

    async def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        """Send the request; give up after ``timeout`` seconds without progress."""
        ...

    async def close(self) -> None:
        """Release connections."""
        ...


class AsyncHttpxTransport:
    """The default transport: a pool of connections of httpx2, which is imported on first use."""

    def __init__(self, client: httpx2.AsyncClient | None = None) -> None:
        self._client = client
        self._closed = False

    async def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        """Send the request; give up after ``timeout`` seconds without progress."""
        import httpx2

        if self._closed:
            raise TransportError("the client is closed", sent=False)
        if self._client is None:
            self._client = httpx2.AsyncClient(follow_redirects=False)
        try:
            response = await self._client.request(
                request.method,
                request.url,
                content=request.body,
                headers=dict(request.headers),
                timeout=timeout,
            )
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise failure(error) from error
        return received(response)

    async def close(self) -> None:
        """Close the connections."""
        self._closed = True
        if self._client is not None:
            await self._client.aclose()
