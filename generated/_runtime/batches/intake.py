"""The input of a run of batches: each item once, without those that a journal has settled."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from ..fates.items import identity
from .item_set import ItemSet

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

__all__ = ["Intake"]


class Intake:
    """Sorts items as they come: new ones, settled ones, and those to be asked for again."""

    def __init__(self, *, distinct: bool) -> None:
        self.settled: ItemSet = ItemSet()
        self.doubtful: AbstractSet[int | str] = frozenset()
        self._seen = None if distinct else ItemSet()
        self._fresh: deque[Any] = deque()
        self._second: deque[Any] = deque()

    def take(self, items: Iterable[Any]) -> int:
        """Take in items; return how many of them came before."""
        duplicates = 0
        for item in items:
            key = identity(item)
            if self._seen is not None and not self._seen.add(key):
                duplicates += 1
            elif key in self.doubtful:
                self._second.append(item)
            elif key not in self.settled:
                self._fresh.append(item)
        return duplicates

    def is_full(self, size: int) -> bool:
        """Tell whether there are new items for a batch."""
        return len(self._fresh) >= size

    def fresh(self, size: int) -> list[Any]:
        """Return new items for a batch."""
        return _first(self._fresh, size)

    def second(self, size: int) -> list[Any]:
        """Return items that are to be asked for again."""
        return _first(self._second, size)


def _first(queue: deque[Any], size: int) -> list[Any]:
    return [queue.popleft() for _ in range(min(size, len(queue)))]
