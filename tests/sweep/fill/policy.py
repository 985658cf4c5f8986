"""Decides which optional parts of a message are set, and how often elements occur."""

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
"""A random message leaves out optional parts once it has more elements than this."""


class FillPolicy:
    """The decisions for one message. The same mode and seed give the same decisions."""

    def __init__(self, mode: Mode, seed: str) -> None:
        self.mode: Mode = mode
        self.generator = Random(f"{mode} {seed}")  # noqa: S311  # no secret
        self.is_random = mode == "random"
        self.elements = 0

    def sets_optional(self, depth: int) -> bool:
        """Tell whether to set an optional part at a depth."""
        if self.mode == "full":
            return depth < _DEPTH
        if self.mode == "minimal" or depth >= _DEPTH or self.elements > _BUDGET:
            return False
        return self.generator.random() < (0.5 if depth < _SHALLOW else 0.15)

    def occurrences(self, least: int, most: int | None) -> int:
        """Return how often to repeat an element that may occur ``least`` to ``most`` times."""
        if not self.is_random:
            return max(least, 1)
        limit = least + 2 if most is None or most < 2 else min(least + 2, most)
        return self.generator.randint(least, max(least, limit))

    def sets_nil(self) -> bool:
        """Tell whether to send nil for a nillable element."""
        return self.is_random and self.generator.random() < 0.3

    def takes_derived(self, depth: int) -> bool:
        """Tell whether to use a derived type instead of the declared one."""
        return self.is_random and depth <= _SHALLOW and self.generator.random() < 0.4

    def order(self, things: Sequence[T]) -> list[T]:
        """Return alternatives in the order to try them."""
        return (
            self.generator.sample(things, len(things))
            if self.is_random
            else list(things)
        )
