"""Connections that check, right before a request is written, that nothing waits to be read.

Synchronous ones also observe a deadline. httpcore2 has an option for the backend that opens
connections, but httpx2 doesn't pass it on.
"""

from __future__ import annotations

from math import inf
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, Final

from .deadline import time_left
from .unread import is_waiting

if TYPE_CHECKING:
    import httpx2

__all__ = ["guard"]

_QUIET: Final = 0.005
"""Seconds between the last byte of a reply and the next request on its connection, at least.

A reply too many that is written separately arrives a moment later, over TLS in particular.
"""


def guard(client: httpx2.Client | httpx2.AsyncClient) -> None:
    """Guard the connections that a client will open."""
    mounted: dict[object, Any] = getattr(client, "_mounts", {})
    for transport in (getattr(client, "_transport", None), *mounted.values()):
        pool = getattr(transport, "_pool", None)
        backend = getattr(pool, "_network_backend", None)
        if backend is not None and not isinstance(backend, (_Backend, _AsyncBackend)):
            kind = _AsyncBackend if hasattr(pool, "aclose") else _Backend
            vars(pool)["_network_backend"] = kind(backend)


class _Gate:
    """Tells whether a request may be written; with HTTP/2, what is read may belong to another."""

    def __init__(self) -> None:
        self._is_multiplexed = False
        self._read_at = -inf
        """When something was last read, unless a request was written since."""

    def read(self) -> None:
        """Note that something was read."""
        self._read_at = monotonic()

    def pause(self, buffer: bytes) -> float:
        """Return the seconds to wait before a buffer is written."""
        if buffer.startswith(b"PRI * HTTP/2"):
            self._is_multiplexed = True
        if self._is_multiplexed:
            return 0.0
        return max(0.0, self._read_at + _QUIET - monotonic())

    def check(self, stream: Any) -> None:
        """Have the request sent on another connection if something waits to be read on this one."""
        if self._is_multiplexed or self._read_at == -inf:
            return
        self._read_at = -inf
        if is_waiting(stream):
            import httpcore2

            raise httpcore2.ConnectionNotAvailable


class _Backend:
    """Opens guarded connections, as another backend does."""

    def __init__(self, backend: Any) -> None:
        self._backend = backend

    def connect_tcp(self, *args: Any, **options: Any) -> Any:
        return _Stream(self._backend.connect_tcp(*args, **options))

    def connect_unix_socket(self, *args: Any, **options: Any) -> Any:
        return _Stream(self._backend.connect_unix_socket(*args, **options))

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)


class _Stream:
    """A connection whose reads and writes end at the deadline."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._gate = _Gate()

    def read(self, max_bytes: int, timeout: float | None = None) -> Any:
        found = self._stream.read(max_bytes, time_left(timeout))
        self._gate.read()
        return found

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if pause := self._gate.pause(buffer):
            sleep(pause)
        self._gate.check(self._stream)
        self._stream.write(buffer, time_left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(self, *args: Any, **options: Any) -> Any:
        return _Stream(self._stream.start_tls(*args, **options))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _AsyncBackend:
    """The same for asynchronous connections."""

    def __init__(self, backend: Any) -> None:
        self._backend = backend

    async def connect_tcp(self, *args: Any, **options: Any) -> Any:
        return _AsyncStream(await self._backend.connect_tcp(*args, **options))

    async def connect_unix_socket(self, *args: Any, **options: Any) -> Any:
        return _AsyncStream(await self._backend.connect_unix_socket(*args, **options))

    async def sleep(self, seconds: float) -> None:
        await self._backend.sleep(seconds)


class _AsyncStream:
    """An asynchronous connection; its deadline is that of its task."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._gate = _Gate()

    async def read(self, max_bytes: int, timeout: float | None = None) -> Any:
        found = await self._stream.read(max_bytes, timeout)
        self._gate.read()
        return found

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if pause := self._gate.pause(buffer):
            from asyncio import sleep as pause_task

            await pause_task(pause)
        self._gate.check(self._stream)
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(self, *args: Any, **options: Any) -> Any:
        return _AsyncStream(await self._stream.start_tls(*args, **options))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
