"""Choosing names in a scope: each key gets one name, no two keys the same.

A key proposes names, the plainest first and the surest last. Keys whose names meet, or that propose
a reserved name, all go on to their next one. So the choice depends on which names there are, never
on their order.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Mapping, Sequence

K = TypeVar("K", bound="Hashable")


def choose(
    proposals: Mapping[K, Sequence[str]],
    *,
    reserved: Collection[str] = (),
    locked: Mapping[K, str] | None = None,
    fold: Callable[[str], str] = str,
) -> dict[K, str]:
    """Return a name for each key. ``locked`` names stand; no two names have one ``fold``.

    Raises `ValueError` where the surest names of two keys meet.
    """
    forbidden = set(map(fold, reserved))
    kept = _kept(proposals, locked or {}, fold, forbidden)
    taken = forbidden | set(map(fold, kept.values()))
    level = {key: 0 for key in proposals if key not in kept}
    while True:
        names = {key: proposals[key][index] for key, index in level.items()}
        meeting = Counter(map(fold, names.values()))
        stuck = [
            k for k, n in names.items() if meeting[fold(n)] > 1 or fold(n) in taken
        ]
        movable = [key for key in stuck if level[key] + 1 < len(proposals[key])]
        if not movable:
            break
        for key in movable:
            level[key] += 1
    if stuck:
        raise ValueError(f"no name is left for {stuck[0]}")
    return {key: kept.get(key) or names[key] for key in proposals}


def _kept(
    proposals: Mapping[K, Sequence[str]],
    locked: Mapping[K, str],
    fold: Callable[[str], str],
    forbidden: Collection[str],
) -> dict[K, str]:
    """Return the locked names of keys that are there still; of two that meet, neither."""
    kept = {key: locked[key] for key in proposals if key in locked}
    meeting = Counter(map(fold, kept.values()))
    return {
        key: name
        for key, name in kept.items()
        if meeting[fold(name)] == 1 and fold(name) not in forbidden
    }
