"""What decides how much of a message is filled."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")
Mode: TypeAlias = Literal["minimal", "full", "random"]

_DEPTH: Final = 6
_SHALLOW: Final = 3
_BUDGET: Final = 1500
"""How many elements a random message may have before it leaves out what is optional."""


class Chances:
    """The decisions of one message, the same for the same seed."""

    def __init__(self, mode: Mode, seed: str) -> None:
        self.mode: Mode = mode
        self.draw = Random(f"{mode} {seed}")  # noqa: S311  # no secret
        self.random = mode == "random"
        self.made = 0

    def more(self, depth: int) -> bool:
        """Tell whether to set what is optional, at a depth."""
        if self.mode == "full":
            return depth < _DEPTH
        if self.mode == "minimal" or depth >= _DEPTH or self.made > _BUDGET:
            return False
        return self.draw.random() < (0.5 if depth < _SHALLOW else 0.15)

    def times(self, least: int, most: int | None) -> int:
        """Decide how often something occurs that may occur several times."""
        if not self.random:
            return max(least, 1)
        limit = least + 2 if most is None or most < 2 else min(least + 2, most)
        return self.draw.randint(least, max(least, limit))

    def nil(self) -> bool:
        """Tell whether to make something nil that may be."""
        return self.random and self.draw.random() < 0.3

    def derived(self, depth: int) -> bool:
        """Tell whether a derived type may stand for its base."""
        return self.random and depth <= _SHALLOW and self.draw.random() < 0.4

    def order(self, things: Sequence[T]) -> list[T]:
        """The order to try things in."""
        return self.draw.sample(things, len(things)) if self.random else list(things)
