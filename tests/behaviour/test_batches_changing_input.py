"""An input that the caller's own function changes stops the run, which never calls itself complete."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Any

import pytest

from generated import InputChangedError
from tests.support.batch_runs import SPEECHES, Outcome, check_truth, run, run_async
from tests.support.model_server import Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NUMBERS = [number for number in range(1, 80) if number % 5][:40]


def pop_first(items: Any, _: Any) -> None:
    items.pop(0)


def remove_the_deleted(items: Any, rows: Any) -> None:
    """What a caller does who keeps a list of what is left to do."""
    for row in rows:
        items.remove(row.item)


def clear(items: Any, _: Any) -> None:
    items.clear()


def grow(items: Any, _: Any) -> None:
    items.append(99)


def insert(items: Any, _: Any) -> None:
    items.insert(0, 99)


def shift(items: Any, _: Any) -> None:
    """Leave the length as it is."""
    items.append(items.pop(0))


def rotate(items: Any, _: Any) -> None:
    items.rotate(-1)


def discard(items: Any, rows: Any) -> None:
    for row in rows:
        items.discard(row.item)


def add(items: Any, _: Any) -> None:
    items.add(99)


def delete_key(items: Any, rows: Any) -> None:
    for row in rows:
        items.pop(row.item, None)


CASES: list[tuple[Callable[[list[int]], Any], Callable[[Any, Any], None]]] = [
    *((list, change) for change in (pop_first, remove_the_deleted, clear)),
    *((list, change) for change in (grow, insert, shift)),
    *((deque, change) for change in (remove_the_deleted, grow, rotate)),
    *((set, change) for change in (discard, add)),
    (dict.fromkeys, delete_key),
]


@pytest.mark.parametrize(("make", "change"), CASES)
@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_container_that_changes_stops_the_run(
    make: Callable[[list[int]], Any],
    change: Callable[[Any, Any], None],
    *,
    asynchronous: bool,
) -> None:
    server, items, rows = Server(SPEECHES["media"]), make(NUMBERS), list[Any]()

    def on_fates(found: Any) -> None:
        first = not rows
        rows.extend(found)
        if first:
            change(items, found)

    source = items.keys() if isinstance(items, dict) else items
    options: dict[str, Any] = {"size": 4, "on_fates": on_fates}
    outcome = started(server, source, asynchronous=asynchronous, **options)
    assert isinstance(outcome.error, InputChangedError)
    assert "it had 40 items at first" in str(outcome.error)
    assert "list(items)" in str(outcome.error)
    report = outcome.report
    assert report is not None
    assert report.is_over
    assert not report.is_complete
    assert outcome.error.report is report
    told = {row.item: row.fate.status for row in rows}
    assert len(told) == len(rows) == report.asked
    check_truth(told, server)
    assert len(server.calls) == 1
    assert told.keys() <= {*NUMBERS, 99}


def started(
    server: Server, items: Any, *, asynchronous: bool, **options: Any
) -> Outcome:
    if asynchronous:
        return asyncio.run(run_async("media", server, items, **options))
    return run("media", server, items, **options)


@pytest.mark.parametrize("make", [list, deque, set, dict.fromkeys])
@pytest.mark.parametrize("asynchronous", [False, True])
def test_an_input_that_grows_behind_its_end(make: Any, *, asynchronous: bool) -> None:
    server, items = Server(SPEECHES["media"]), make([1, 2, 3])

    def on_fates(_: Any) -> None:
        if isinstance(items, dict):
            items[99] = None
        elif isinstance(items, set):
            items.add(99)
        else:
            items.append(99)

    source = items.keys() if isinstance(items, dict) else items
    outcome = started(server, source, asynchronous=asynchronous, on_fates=on_fates)
    assert isinstance(outcome.error, InputChangedError)
    assert "it had 3 items at first and has 4 now; 3 were read" in str(outcome.error)
    assert outcome.report is not None
    assert outcome.report.deleted == 3
    assert not outcome.report.is_complete


def test_what_was_read_to_its_end_may_be_emptied() -> None:
    server, items = Server(SPEECHES["media"]), [1, 2, 3]
    outcome = run("media", server, items, on_fates=lambda _: items.clear())
    assert outcome.error is None
    assert outcome.report is not None
    assert outcome.report.is_complete


class Counted:
    """An iterator whose length is what is left, or a mere estimate."""

    def __init__(self, length: int) -> None:
        self.length = length
        self._items = iter(NUMBERS)

    def __len__(self) -> int:
        self.length -= 1
        return self.length

    def __iter__(self) -> Iterator[int]:
        return self._items


@pytest.mark.parametrize("length", [7, 10_000])
def test_the_length_of_what_is_no_container_is_no_promise(length: int) -> None:
    server = Server(SPEECHES["media"])
    outcome = run("media", server, Counted(length), size=4)
    assert outcome.error is None
    assert server.deleted == set(NUMBERS)


def test_an_error_of_the_callers_own_sequence_stays_as_it_is() -> None:
    class Failing(list[int]):
        def __iter__(self) -> Iterator[int]:
            yield 1
            raise RuntimeError("mine")

    outcome = run("media", Server(SPEECHES["media"]), Failing([1, 2]))
    assert isinstance(outcome.error, RuntimeError)
    assert str(outcome.error).startswith("mine")


def test_a_list_of_the_callers_own_class_may_yield_what_it_likes() -> None:
    class Even(list[int]):
        def __iter__(self) -> Iterator[int]:
            return (10 * item + 1 for item in range(0, len(self), 2))

    server = Server(SPEECHES["media"])
    outcome = run("media", server, Even(range(20)), size=3)
    assert outcome.error is None
    assert server.deleted == {10 * item + 1 for item in range(0, 20, 2)}
