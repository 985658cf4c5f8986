"""The set that remembers a million items, compared with Python's own."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated._runtime.batches.item_set import ItemSet

EDGES = (0, 1, -1, 2**63 - 1, -(2**63), 2**63, -(2**63) - 1, 2**64, -(2**64))
FIRST_SLOTS = 1 << 10
keys = st.one_of(
    st.integers(-20, 20),
    st.integers(-(2**66), 2**66),
    st.sampled_from(EDGES),
    st.text(max_size=3),
    st.sampled_from(("0", "-1", "\ud800", '"7"')),
)


@given(st.lists(keys), st.lists(keys))
def test_it_contains_what_a_set_contains(
    added: list[int | str], asked: list[int | str]
) -> None:
    # A string of digits is never the key of an item, and is not distinguished from that number.
    digits = {str(key) for key in (*added, *asked) if isinstance(key, int)}
    added = [key for key in added if key not in digits]
    known, model = ItemSet(), set[int | str]()
    for key in added:
        assert known.add(key) is (key not in model)
        model.add(key)
        assert len(known) == len(model)
    for key in (*added, *asked):
        if key not in digits:
            assert (key in known) is (key in model)


@pytest.mark.parametrize("edge", EDGES)
def test_the_ends_of_64_bits_are_like_other_numbers(edge: int) -> None:
    known = ItemSet()
    assert edge not in known
    assert known.add(edge)
    assert not known.add(edge)
    assert edge in known
    assert edge + 1 not in known
    assert -edge - 1 not in known


@pytest.mark.parametrize("start", [1, 0, -3000, 2**63 - 3000, -(2**63)])
def test_it_grows_without_losing_or_inventing_items(start: int) -> None:
    known, count = ItemSet(), 3 * FIRST_SLOTS
    for key in range(start, start + count, 2):
        assert known.add(key)
    assert len(known) == count // 2
    for key in range(start, start + count):
        assert (key in known) is ((key - start) % 2 == 0)


@pytest.mark.parametrize("stride", [1, 10, 1 << 20, 1 << 32, 1 << 40, 1 << 46, 1 << 50])
def test_ids_with_a_pattern_do_not_cluster(stride: int) -> None:
    """Ids that are made of a shard and a number, or a time and a number, are common."""
    known = ItemSet()
    for number in range(8 * FIRST_SLOTS):
        known.add(number * stride - (1 << 62))
    steps = []
    for number in range(0, 8 * FIRST_SLOTS, 7):
        key = number * stride - (1 << 62)
        home = (key * 0x9E3779B97F4A7C15 & (2**64 - 1)) >> known._shift
        steps.append((known._find(key) - home) & known._mask)
    assert sum(steps) / len(steps) < 10


def test_it_takes_the_documented_memory() -> None:
    count = 100_000
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        known = ItemSet()
        for key in range(10**12, 10**12 + count):
            known.add(key)
        now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(known) == count
    assert now - before <= 24 * count + 4096
    assert peak - before <= 36 * count + 4096
