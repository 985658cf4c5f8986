"""HTTP requests and responses as values, and the transport of synchronous clients."""

from __future__ import annotations

from math import inf
from os import getpid
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, Protocol

from ..errors import TransportError
from ..processes import PerProcess
from .urls import host_of, shown_url

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

MAX_REPLY: Final = 64 * 2**20
"""The largest body of a reply in bytes where nothing else is set."""

BUSY: Final = "not sent: other requests kept the connection busy"

SHARED: Final = (
    "the HTTP client that the transport was given has been used in {}, and its connections can't be"
    " shared: give the transport a function that makes a client"
)

_IDLE: Final = 4.0
"""Seconds after which an idle connection isn't used again.

The shortest common time after which servers and proxies close one is 5 seconds (Apache httpd, Node.js);
at the vendors' own it is a minute or more. A request that meets the end of its connection is lost.
"""


class HttpRequest(NamedTuple):
    """One HTTP request, ready to be sent. Its repr shows no header values, no password and no body.

    ``ends_at`` is the deadline of the call, in seconds of `time.monotonic`, and ``max_reply`` the
    largest body of a reply in bytes, as it arrives and when it is decompressed.
    """

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes
    ends_at: float = inf
    max_reply: int = MAX_REPLY

    def __repr__(self) -> str:
        names = ", ".join(self.headers)
        url = shown_url(self.url)
        return f"HttpRequest({self.method} {url}, headers: {names}, {len(self.body)} bytes)"


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

    Pass a client of httpx2 to set proxies, certificates or limits, or a function that makes one. Only
    with a function can the transport be used in a process and, after that, in one forked from it.
    """

    calls_leaving: Final = True

    def __init__(
        self, client: httpx2.Client | Callable[[], httpx2.Client] | None = None
    ) -> None:
        self._given = client
        self._pools = PerProcess(_Pool)
        self._used_in: int | None = None
        self._is_closed = False

    def send(
        self,
        request: HttpRequest,
        *,
        timeout: float,
        leaving: Callable[[], object] | None = None,
    ) -> HttpResponse:
        """Send the request; give up after ``timeout`` seconds without progress, and at its deadline."""
        from .deadline import until
        from .reply_body import LATE
        from .stream_turns import Turn
        from .watch import Watch, failure_of

        client, streams = self._open()
        if streams is not None:
            left = min(request.ends_at - monotonic(), timeout)
            if not streams.acquire(timeout=max(0.0, left)):
                raise TransportError(BUSY, sent=False)
        turn = Turn(streams)
        watch = Watch(leaving, turn)
        try:
            if self._given is not None and not is_traced(client, request.url):
                watch.leave()
            with until(request.ends_at):
                response = client.send(
                    built(client, request, timeout, watch.trace),
                    stream=True,
                    follow_redirects=False,
                )
                watch.response = response
                return _read(response, request)
        except Exception as error:
            if error is watch.refusal:
                raise
            if monotonic() >= request.ends_at:
                raise TransportError(LATE, sent=watch.has_left) from error
            raise failure_of(error, sent=watch.has_left) from error
        finally:
            turn.end()

    def _open(self) -> tuple[httpx2.Client, Lock | None]:
        """Return this process's client, and the lock for opening streams if it may speak HTTP/2."""
        from .guarded import guard
        from .stream_turns import may_speak_http2

        if self._is_closed:
            raise TransportError("the client is closed", sent=False)
        pool = self._pools.get()
        with pool.lock:
            if pool.client is None:
                pool.client = self._made()
                guard(pool.client)
                pool.streams = Lock() if may_speak_http2(pool.client) else None
            return pool.client, pool.streams

    def _made(self) -> httpx2.Client:
        if self._given is None:
            import httpx2

            return httpx2.Client(limits=limits())
        if callable(self._given):
            return self._given()
        if self._used_in not in {None, getpid()}:
            raise TransportError(
                SHARED.format("the process it was forked from"), sent=False
            )
        self._used_in = getpid()
        return self._given

    def close(self) -> None:
        """Close the connections of this process."""
        self._is_closed = True
        pool = self._pools.get()
        with pool.lock:
            client = pool.client or self._unused()
            if client is not None:
                client.close()

    def _unused(self) -> httpx2.Client | None:
        """Return the client that the transport was given, if nothing was sent with it."""
        given = self._given
        return None if callable(given) or self._used_in is not None else given


class _Pool:
    """The client of one process, with its connections."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.client: httpx2.Client | None = None
        self.streams: Lock | None = None


def limits() -> httpx2.Limits:
    """Return the limits of our own clients."""
    import httpx2

    return httpx2.Limits(
        max_connections=100, max_keepalive_connections=20, keepalive_expiry=_IDLE
    )


def built(
    client: httpx2.Client | httpx2.AsyncClient,
    request: HttpRequest,
    timeout: float,
    trace: Callable[[str, dict[str, Any]], object],
) -> httpx2.Request:
    """Return a request of httpx2 that reports what becomes of it."""
    from .reply_body import ENCODINGS

    return client.build_request(
        request.method,
        request.url,
        content=request.body,
        headers={"Accept-Encoding": ENCODINGS, **request.headers},
        timeout=timeout,
        extensions={"trace": trace},
    )


def _read(response: httpx2.Response, request: HttpRequest) -> HttpResponse:
    from .reply_body import ReplyBody

    headers = head_of(response)
    try:
        if response.is_stream_consumed:  # by a hook of the caller's
            return HttpResponse(response.status_code, headers, response.content)
        body = ReplyBody(headers, limit=request.max_reply, ends_at=request.ends_at)
        for part in response.iter_raw():
            body.add(part)
        return HttpResponse(response.status_code, headers, body.end())
    finally:
        response.close()


def head_of(response: httpx2.Response) -> dict[str, str]:
    """Return the headers of a reply. Raises `TransportError` if a redirect was followed."""
    for earlier in response.history:
        if 300 <= earlier.status_code < 400:
            moved = earlier.headers.get("location", "")
            where = host_of(moved) or "another path"
            raise TransportError(f"the HTTP client followed a redirect to {where}")
    return {name.lower(): value for name, value in response.headers.items()}


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
