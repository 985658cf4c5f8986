"""Matches two sequences in order, where the match is unambiguous."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

A = TypeVar("A")
B = TypeVar("B")

_MOST: Final = 200
"""Longer sequences aren't matched: the work grows with the product of their lengths."""


def unambiguous_matches(
    left: Sequence[A], right: Sequence[B], fits: Callable[[A, B], bool]
) -> dict[int, int]:
    """Return the pairs of indexes that are in every longest common subsequence.

    Items may be missing from either sequence, so all longest matches are considered.
    """
    if len(left) > _MOST or len(right) > _MOST:
        return {}
    pairs = [[fits(a, b) for b in right] for a in left]
    before = _longest(pairs, len(right))
    flipped = [row[::-1] for row in pairs[::-1]]
    after = [row[::-1] for row in _longest(flipped, len(right))[::-1]]
    length = before[-1][-1]
    certain: dict[int, int] = {}
    for i, row in enumerate(pairs):
        is_dispensable = any(
            before[i][j] + after[i + 1][j] == length for j in range(len(right) + 1)
        )
        possible = [
            j
            for j, fit in enumerate(row)
            if fit and before[i][j] + 1 + after[i + 1][j + 1] == length
        ]
        if len(possible) == 1 and not is_dispensable:
            certain[i] = possible[0]
    return certain


def _longest(pairs: Sequence[Sequence[bool]], width: int) -> list[list[int]]:
    """Return the length of the longest match for each pair of prefixes."""
    lengths = [[0] * (width + 1)]
    for row in pairs:
        above = lengths[-1]
        current = [0]
        for j, fit in enumerate(row):
            best = max(above[j + 1], current[j])
            current.append(max(best, above[j] + 1) if fit else best)
        lengths.append(current)
    return lengths
