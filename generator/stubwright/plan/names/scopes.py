"""Chooses names that are unique in a scope.

Each key proposes names, the preferred one first; the last one is unique. Keys whose names collide or
are reserved all move on to their next proposal. So the result depends on the set of keys, never on
their order.
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
    """Return a name for each key. ``locked`` names are kept.

    Names collide if ``fold`` makes them equal. Raises `ValueError` if the last proposals of two keys
    collide.
    """
    forbidden = set(map(fold, reserved))
    kept = _kept(proposals, locked or {}, fold, forbidden)
    taken = forbidden | set(map(fold, kept.values()))
    tried = {key: 0 for key in proposals if key not in kept}
    while True:
        names = {key: proposals[key][index] for key, index in tried.items()}
        count = Counter(map(fold, names.values()))
        colliding = [
            key
            for key, name in names.items()
            if count[fold(name)] > 1 or fold(name) in taken
        ]
        movable = [key for key in colliding if tried[key] + 1 < len(proposals[key])]
        if not movable:
            break
        for key in movable:
            tried[key] += 1
    if colliding:
        raise ValueError(f"no name is left for {colliding[0]}")
    return {key: kept.get(key) or names[key] for key in proposals}


def _kept(
    proposals: Mapping[K, Sequence[str]],
    locked: Mapping[K, str],
    fold: Callable[[str], str],
    forbidden: Collection[str],
) -> dict[K, str]:
    """Return the locked names of the keys, without those that collide."""
    kept = {key: locked[key] for key in proposals if key in locked}
    count = Counter(map(fold, kept.values()))
    return {
        key: name
        for key, name in kept.items()
        if count[fold(name)] == 1 and fold(name) not in forbidden
    }
