"""The items of a run: each is taken once, and none is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from generated._runtime.batches.item_queue import ItemQueue
from generated._runtime.batches.item_set import ItemSet
from generated._runtime.fates.items import identity

if TYPE_CHECKING:
    from collections.abc import Iterable

few = st.integers(-3, 12)


def settled_by(keys: Iterable[int | str]) -> ItemSet:
    found = ItemSet()
    for key in keys:
        found.add(key)
    return found


@given(
    parts=st.lists(st.lists(few)),
    settled=st.frozensets(few),
    uncertain=st.frozensets(few),
    size=st.integers(1, 5),
)
def test_each_item_is_taken_once(
    parts: list[list[int]],
    settled: frozenset[int],
    uncertain: frozenset[int],
    size: int,
) -> None:
    queue = ItemQueue(distinct=False)
    queue.settled = settled_by(settled | uncertain)
    queue.uncertain = uncertain
    duplicates = sum(queue.add(part) for part in parts)
    items = [item for part in parts for item in part]
    once = list(dict.fromkeys(items))
    assert duplicates == len(items) - len(once)
    fresh: list[Any] = []
    while batch := queue.take(size):
        assert len(batch) <= size
        fresh += batch
    second: list[Any] = []
    while batch := queue.take_uncertain(size):
        assert len(batch) <= size
        second += batch
    assert fresh == [item for item in once if item not in settled | uncertain]
    assert second == [item for item in once if item in uncertain]


def test_a_batch_is_full_when_it_has_its_size() -> None:
    queue = ItemQueue(distinct=False)
    queue.add([1, 2, 2])
    assert queue.has(2)
    assert not queue.has(3)


def test_duplicates_are_not_looked_for_in_distinct_input() -> None:
    queue = ItemQueue(distinct=True)
    assert queue.add([1, 2, 1]) == 0
    assert queue.take(9) == [1, 2, 1]


@given(st.one_of(few, st.booleans(), st.text(), st.floats(), st.none()))
def test_items_of_different_kinds_are_different(item: Any) -> None:
    others = [7, "7", 7.0, True, "true", None, "null", [7], 2**70]
    same = [o for o in others if type(o) is type(item) and o == item]
    assert [o for o in others if identity(o) == identity(item)] == same
