"""The transport of asynchronous clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, Protocol

from ..errors import TransportError
from .transport import is_traced, received
from .watch import Watch, failure_of

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx2

    from .transport import HttpRequest, HttpResponse

__all__ = ["AsyncHttpxTransport", "AsyncTransport", "WatchingAsyncTransport"]


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


class WatchingAsyncTransport(AsyncTransport, Protocol):
    """A transport that calls ``leaving`` itself, once, right before the first byte leaves."""

    calls_leaving: Literal[True]

    async def send(
        self,
        request: HttpRequest,
        *,
        timeout: float,
        leaving: Callable[[], object] | None = None,
    ) -> HttpResponse:
        """Send the request; what ``leaving`` raises is raised, and then nothing was sent."""
        ...


class AsyncHttpxTransport:
    """The default transport: a pool of connections of httpx2, which is imported on first use."""

    calls_leaving: Final = True

    def __init__(self, client: httpx2.AsyncClient | None = None) -> None:
        self._client = client
        self._is_own = client is None
        self._closed = False

    async def send(
        self,
        request: HttpRequest,
        *,
        timeout: float,
        leaving: Callable[[], object] | None = None,
    ) -> HttpResponse:
        """Send the request; give up after ``timeout`` seconds without progress."""
        import httpx2

        if self._closed:
            raise TransportError("the client is closed", sent=False)
        if self._client is None:
            self._client = httpx2.AsyncClient(follow_redirects=False)
        watch = Watch(leaving)
        try:
            if not self._is_own and not is_traced(self._client, request.url):
                await watch.leave_async()
            response = await self._client.request(
                request.method,
                request.url,
                content=request.body,
                headers=dict(request.headers),
                timeout=timeout,
                extensions={"trace": watch.trace_async},
            )
        except Exception as error:
            if error is watch.refusal:
                raise
            raise failure_of(error, sent=watch.has_left) from error
        return received(response)

    async def close(self) -> None:
        """Close the connections."""
        self._closed = True
        if self._client is not None:
            await self._client.aclose()
