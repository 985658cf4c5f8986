"""Taking turns at opening the streams of HTTP/2 connections.

httpcore2 chooses the number of a stream before it reports that a request leaves, and requests that several
threads or tasks send at that moment would get the same number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Protocol

if TYPE_CHECKING:
    import httpx2

__all__ = ["Turn", "may_speak_http2"]

_OPENED: Final = frozenset(
    {"http2.send_request_headers.complete", "http11.send_request_headers.started"}
)
"""The first events after which other requests may open a stream."""


class _Lock(Protocol):
    def release(self) -> None: ...


class Turn:
    """One request's turn, which has the lock: until its stream is open, or its connection isn't HTTP/2."""

    def __init__(self, lock: _Lock | None) -> None:
        self._held = lock

    def see(self, event: str) -> None:
        """Take an event of httpcore2."""
        if event in _OPENED:
            self.end()

    def end(self) -> None:
        """Let others open streams."""
        lock, self._held = self._held, None
        if lock is not None:
            lock.release()


def may_speak_http2(client: httpx2.Client | httpx2.AsyncClient) -> bool:
    """Tell whether a client has a connection pool that may use HTTP/2."""
    mounted: Any = getattr(client, "_mounts", {})
    transports = (getattr(client, "_transport", None), *mounted.values())
    pools = (getattr(transport, "_pool", None) for transport in transports)
    return any(pool is not None and getattr(pool, "_http2", True) for pool in pools)
