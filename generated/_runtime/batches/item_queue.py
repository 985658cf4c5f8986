"""The queue of items to send: each item once, without those that a journal has settled."""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from ..exchange.snapshot import plain
from ..fates.items import identity
from .item_set import ItemSet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

__all__ = ["ItemQueue"]

T = TypeVar("T")


class ItemQueue:
    """Takes items from the input and gives them out for batches, with their positions in the input.

    ``settled`` are the items that a journal has settled, which are dropped. ``uncertain`` are those of
    unknown fate that are to be sent again. With ``distinct``, duplicates aren't looked for. ``invalid``
    are position, item and error of those that can't be compared with others.
    """

    def __init__(self, *, distinct: bool) -> None:
        self.settled: ItemSet = ItemSet()
        self.uncertain: AbstractSet[int | str] = frozenset()
        self.invalid: list[tuple[int, Any, Exception]] = []
        self._seen = None if distinct else ItemSet()
        self._read = 0
        self._unsent: deque[tuple[int, Any]] = deque()
        self._again: deque[Any] = deque()

    def add(self, items: Sequence[Any]) -> int:
        """Add items of the input; return how many were duplicates."""
        duplicates = 0
        first = self._read
        self._read += len(items)
        for position, item in enumerate(_plain_items(items), first):
            try:
                key = identity(item)
            except (TypeError, ValueError, RecursionError) as error:
                self.invalid.append((position, item, error))
                continue
            if self._seen is not None and not self._seen.add(key):
                duplicates += 1
            elif key in self.uncertain:
                self._again.append(item)
            elif key not in self.settled:
                self._unsent.append((position, item))
        return duplicates

    def has(self, size: int) -> bool:
        """Tell whether there are items for a batch of this size."""
        return len(self._unsent) >= size

    def take(self, size: int) -> list[Any]:
        """Remove and return items for a batch."""
        return [item for _, item in _first(self._unsent, size)]

    def take_numbered(self, size: int) -> tuple[list[int], list[Any]]:
        """Remove and return items for a batch: their positions in the input, from 0, and the items."""
        taken = _first(self._unsent, size)
        return [position for position, _ in taken], [item for _, item in taken]

    def take_invalid(self) -> list[tuple[int, Any, Exception]]:
        """Remove and return the items that can't be compared with others."""
        found, self.invalid = self.invalid, []
        return found

    def take_uncertain(self, size: int) -> list[Any]:
        """Remove and return items that are to be sent again."""
        return _first(self._again, size)


def _plain_items(items: Sequence[Any]) -> Sequence[Any]:
    """Return items as plain values; those that can't be made plain stay, and can't be compared either."""
    unreadable = (TypeError, ValueError, RecursionError)
    with suppress(*unreadable):
        found: Sequence[Any] = plain(items)
        return found
    kept: list[Any] = []
    for item in items:
        kept.append(item)
        with suppress(*unreadable):
            kept[-1] = plain(item)
    return kept


def _first(queue: deque[T], size: int) -> list[T]:
    return [queue.popleft() for _ in range(min(size, len(queue)))]
