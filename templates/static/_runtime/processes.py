"""Values that a process doesn't share with those it is forked into."""

from __future__ import annotations

from os import getpid
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["PerProcess"]

T = TypeVar("T")


class PerProcess(Generic[T]):
    """A value for each process, made on first use.

    After a fork, the parent's value is neither used nor freed in the child: a thread that the child
    doesn't have may hold its locks, and its connections are the parent's.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._values: dict[int, T] = {}

    def get(self) -> T:
        """Return the value of this process."""
        process = getpid()
        found = self._values.get(process)
        # Of two threads that come here at once, both get the first one's: setdefault is atomic.
        return (
            self._values.setdefault(process, self._make()) if found is None else found
        )
