"""The moment at which what a thread reads and writes has to end."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from math import inf
from time import monotonic
from typing import TYPE_CHECKING, Final

from .reply_body import LATE

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["time_left", "until"]

_ENDS_AT: Final = ContextVar("ends_at", default=inf)


@contextmanager
def until(ends_at: float) -> Generator[None]:
    """Let `time_left` raise TimeoutError within the block, in this thread, from a moment on."""
    token = _ENDS_AT.set(ends_at)
    try:
        yield
    finally:
        _ENDS_AT.reset(token)


def time_left(timeout: float | None) -> float | None:
    """Return the shorter of a time-out and the seconds that are left.

    A time-out of httpx2 is for one read: a server that sends a byte now and then never exceeds it.
    """
    ends_at = _ENDS_AT.get()
    if ends_at == inf:
        return timeout
    left = ends_at - monotonic()
    if left <= 0:
        raise TimeoutError(LATE)
    return left if timeout is None else min(timeout, left)
