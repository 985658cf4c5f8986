"""A deadline for the reads and writes of a synchronous connection, which httpcore2 has no option for."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from math import inf
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from .reply_body import LATE

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx2

__all__ = ["observe_deadlines", "until"]

_ENDS_AT: Final = ContextVar("ends_at", default=inf)


@contextmanager
def until(ends_at: float) -> Iterator[None]:
    """Let what is read and written by this thread within the block raise TimeoutError at a moment."""
    token = _ENDS_AT.set(ends_at)
    try:
        yield
    finally:
        _ENDS_AT.reset(token)


def observe_deadlines(client: httpx2.Client) -> None:
    """Make the connections that a client will open observe `until`.

    A timeout of httpx2 is for one read: a server that sends a byte now and then never exceeds it.
    """
    mounted: dict[object, Any] = getattr(client, "_mounts", {})
    for transport in (getattr(client, "_transport", None), *mounted.values()):
        pool = getattr(transport, "_pool", None)
        backend = getattr(pool, "_network_backend", None)
        if backend is not None and not isinstance(backend, _Backend):
            vars(pool)["_network_backend"] = _Backend(backend)


def _left(timeout: float | None) -> float | None:
    ends_at = _ENDS_AT.get()
    if ends_at == inf:
        return timeout
    left = ends_at - monotonic()
    if left <= 0:
        raise TimeoutError(LATE)
    return left if timeout is None else min(timeout, left)


class _Backend:
    """Opens connections as another backend does."""

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

    def read(self, max_bytes: int, timeout: float | None = None) -> Any:
        return self._stream.read(max_bytes, _left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(self, *args: Any, **options: Any) -> Any:
        return _Stream(self._stream.start_tls(*args, **options))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
