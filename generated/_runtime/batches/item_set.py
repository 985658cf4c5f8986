"""A set of item keys that takes little memory: 12 to 24 bytes per 64-bit integer, 36 while growing."""

from __future__ import annotations

from array import array
from hashlib import blake2b
from typing import Final

__all__ = ["ItemSet"]

_BITS: Final = 10
_MULTIPLIER: Final = 0x9E3779B97F4A7C15  # 2**64 divided by the golden ratio
_WORD: Final = (1 << 64) - 1
_WIDTH: Final = 1 << 63


class ItemSet:
    """A set of keys. Integers are in an open-addressed hash table, others are kept as digests."""

    def __init__(self) -> None:
        self._make(_BITS)
        self._used = 0
        self._others: set[bytes] = set()

    def _make(self, bits: int) -> None:
        self._slots = array("q", (0,)) * (1 << bits)
        self._bits = bits
        self._mask = (1 << bits) - 1
        self._shift = 64 - bits

    def __len__(self) -> int:
        return self._used + len(self._others)

    def __contains__(self, key: int | str) -> bool:
        if isinstance(key, int) and key and -_WIDTH <= key < _WIDTH:
            return self._slots[self._find(key)] == key
        return _digest(key) in self._others

    def add(self, key: int | str) -> bool:
        """Add a key; return whether it is new."""
        if not (isinstance(key, int) and key and -_WIDTH <= key < _WIDTH):
            before = len(self._others)
            self._others.add(_digest(key))
            return len(self._others) > before
        slot = self._find(key)
        if self._slots[slot] == key:
            return False
        self._slots[slot] = key
        self._used += 1
        if self._used * 3 > self._mask * 2:
            self._grow()
        return True

    def _find(self, key: int) -> int:
        """Return the slot of a key, or the free slot where it belongs; 0 marks free slots."""
        slots, mask = self._slots, self._mask
        slot = (
            key * _MULTIPLIER & _WORD
        ) >> self._shift  # the upper bits depend on all bits
        held = slots[slot]
        while held and held != key:
            slot = (slot + 1) & mask
            held = slots[slot]
        return slot

    def _grow(self) -> None:
        before = self._slots
        self._make(self._bits + 1)
        for key in before:
            if key:
                self._slots[self._find(key)] = key


def _digest(key: int | str) -> bytes:
    return blake2b(str(key).encode("utf-8", "surrogatepass"), digest_size=16).digest()
