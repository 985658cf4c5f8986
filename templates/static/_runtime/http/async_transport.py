"""The transport of asynchronous clients."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from math import inf
from os import getpid
from time import monotonic
from typing import TYPE_CHECKING, Final, Literal, Protocol, TypeAlias

from ..errors import TransportError
from ..processes import PerProcess
from .guarded import guard
from .reply_body import LATE, ReplyBody
from .stream_turns import Turn, may_speak_http2
from .transport import BUSY, SHARED, HttpResponse, built, head_of, is_traced, limits
from .watch import Watch, failure_of

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Callable

    import httpx2

    from .transport import HttpRequest

__all__ = ["AsyncHttpxTransport", "AsyncTransport", "WatchingAsyncTransport"]

_Pool: TypeAlias = "tuple[httpx2.AsyncClient, asyncio.Lock | None]"
"""The client of one event loop, and the lock for opening HTTP/2 streams."""


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
    """The default transport: pools of connections of httpx2, one for each event loop.

    Pass a client of httpx2 to set proxies, certificates or limits, or a function that makes one. Only
    with a function can the transport be used in more than one event loop or process.
    """

    calls_leaving: Final = True

    def __init__(
        self,
        client: httpx2.AsyncClient | Callable[[], httpx2.AsyncClient] | None = None,
    ) -> None:
        self._given = client
        self._pools: PerProcess[dict[AbstractEventLoop, _Pool]] = PerProcess(dict)
        self._used_in: tuple[int, AbstractEventLoop] | None = None
        self._is_closed = False

    async def send(
        self,
        request: HttpRequest,
        *,
        timeout: float,
        leaving: Callable[[], object] | None = None,
    ) -> HttpResponse:
        """Send the request; give up after ``timeout`` seconds without progress, and at its deadline."""
        client, streams = self._open(request.url)
        ends_at = request.ends_at
        scope = asyncio.timeout(None if ends_at == inf else ends_at - monotonic())
        if streams is not None:
            try:
                async with asyncio.timeout(min(ends_at - monotonic(), timeout)):
                    await streams.acquire()
            except TimeoutError:
                raise TransportError(BUSY, sent=False) from None
        turn = Turn(streams)
        watch = Watch(leaving, turn)
        try:
            if self._given is not None and not is_traced(client, request.url):
                await watch.leave_async()
            async with scope:
                response = await client.send(
                    built(client, request, timeout, watch.trace_async),
                    stream=True,
                    follow_redirects=False,
                )
                watch.response = response
                return await _read(response, request)
        except Exception as error:
            if error is watch.refusal:
                raise
            if scope.expired():
                raise TransportError(LATE, sent=watch.has_left) from error
            raise failure_of(error, sent=watch.has_left) from error
        finally:
            turn.end()

    def _open(self, url: str) -> tuple[httpx2.AsyncClient, asyncio.Lock | None]:
        """Return the client of this process and event loop, and the lock for opening HTTP/2 streams."""
        if self._is_closed:
            raise TransportError("the client is closed", sent=False)
        loop = asyncio.get_running_loop()
        pools = self._pools.get()
        if loop not in pools:
            for other in [other for other in pools if other.is_closed()]:
                del pools[other]  # its connections went with it
            made = self._made(url, loop)
            guard(made)
            pools[loop] = made, asyncio.Lock() if may_speak_http2(made) else None
        return pools[loop]

    def _made(self, url: str, loop: AbstractEventLoop) -> httpx2.AsyncClient:
        if self._given is None:
            import httpx2

            return httpx2.AsyncClient(limits=limits())
        if callable(self._given):
            return self._given()
        place = (getpid(), loop)
        if self._used_in not in {None, place} and is_traced(self._given, url):
            where = "another event loop or process"
            raise TransportError(SHARED.format(where), sent=False)
        self._used_in = place
        return self._given

    async def close(self) -> None:
        """Close the connections of this event loop and process."""
        self._is_closed = True
        pools = self._pools.get()
        client, _ = pools.pop(asyncio.get_running_loop(), (self._unused(), None))
        if client is not None:
            await client.aclose()

    def _unused(self) -> httpx2.AsyncClient | None:
        """Return the client that the transport was given, if nothing was sent with it."""
        given = self._given
        return None if callable(given) or self._used_in is not None else given


async def _read(response: httpx2.Response, request: HttpRequest) -> HttpResponse:
    headers = head_of(response)
    try:
        if response.is_stream_consumed:  # by a hook of the caller's
            return HttpResponse(response.status_code, headers, response.content)
        body = ReplyBody(headers, limit=request.max_reply, ends_at=request.ends_at)
        async with aclosing(response.aiter_raw()) as parts:
            async for part in parts:
                body.add(part)
        return HttpResponse(response.status_code, headers, body.end())
    finally:
        await response.aclose()
