"""The queue of items to send: each item once, without those that a journal has settled."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from ..fates.items import identity
from .item_set import ItemSet

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

__all__ = ["ItemQueue"]


class ItemQueue:
    """Takes items from the input and gives them out for batches.

    ``settled`` are the items that a journal has settled, which are dropped. ``uncertain`` are those of
    unknown fate that are to be sent again. With ``distinct``, duplicates aren't looked for.
    """

    def __init__(self, *, distinct: bool) -> None:
        self.settled: ItemSet = ItemSet()
        self.uncertain: AbstractSet[int | str] = frozenset()
        self._seen = None if distinct else ItemSet()
        self._unsent: deque[Any] = deque()
        self._again: deque[Any] = deque()

    def add(self, items: Iterable[Any]) -> int:
        """Add items of the input; return how many were duplicates."""
        duplicates = 0
        for item in items:
            key = identity(item)
            if self._seen is not None and not self._seen.add(key):
                duplicates += 1
            elif key in self.uncertain:
                self._again.append(item)
            elif key not in self.settled:
                self._unsent.append(item)
        return duplicates

    def has(self, size: int) -> bool:
        """Tell whether there are items for a batch of this size."""
        return len(self._unsent) >= size

    def take(self, size: int) -> list[Any]:
        """Remove and return items for a batch."""
        return _first(self._unsent, size)

    def take_uncertain(self, size: int) -> list[Any]:
        """Remove and return items that are to be sent again."""
        return _first(self._again, size)


def _first(queue: deque[Any], size: int) -> list[Any]:
    return [queue.popleft() for _ in range(min(size, len(queue)))]
