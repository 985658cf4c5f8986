"""A run that was killed resumes from its journal, repeats nothing and loses nothing.

A kill is an exception that no code expects, raised at a step of the run, before it or behind it:
what was in memory is lost, what was on disk stays, and requests under way still reach the server.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter
from concurrent.futures import wait
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated import JournalError, read_journal
from generated._runtime.batches import async_runner as async_batches
from generated._runtime.batches import sync_runner as batches
from generated._runtime.batches.journal.file import JournalFile
from tests.support.batch_runs import (
    SPEECHES,
    Outcome,
    check_truth,
    clock,
    run,
    run_async,
)
from tests.support.effort import examples
from tests.support.model_server import CERTAIN, DOUBTFUL, IDLE, Server

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

COUNT = 24
PLAN = ("fine", "unsent", "cut after", "throttled", "page", "fine", "cut before")


class Kill(BaseException):
    """The end of a process."""


@pytest.fixture(autouse=True, scope="module")
def _hasty() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.fsync", lambda _: None)
        yield


class Reaper:
    """Kills at the step of a number, before or behind it; counts the steps."""

    def __init__(self, step: int, *, behind: bool) -> None:
        self.step = step
        self.behind = behind
        self.steps = 0

    def strike(self, *, behind: bool) -> None:
        if not behind:
            self.steps += 1
        if self.steps == self.step and behind is self.behind:
            raise Kill


def killed_run(
    kind: str, server: Server, reaper: Reaper, items: Any, **options: Any
) -> Outcome:
    perform = batches._Runner._perform

    def watched(course: Any, effect: Any) -> Any:
        try:
            reaper.strike(behind=False)
            result = perform(course, effect)
            reaper.strike(behind=True)
        except Kill:
            wait(course._waiting)  # what is on its way arrives
            raise
        return result

    with mock.patch.object(batches._Runner, "_perform", watched):
        return run(kind, server, items, **options)


async def killed_async_run(
    kind: str, server: Server, reaper: Reaper, items: Any, **options: Any
) -> Outcome:
    perform = async_batches._Runner._perform

    async def watched(course: Any, effect: Any) -> Any:
        try:
            reaper.strike(behind=False)
            result = await perform(course, effect)
            reaper.strike(behind=True)
        except Kill:
            if course._waiting:
                await asyncio.wait(course._waiting)
            raise
        return result

    with mock.patch.object(async_batches._Runner, "_perform", watched):
        return await run_async(kind, server, items, **options)


def journal_of(path: Path) -> dict[Any, str]:
    rows = [(row.item, row.status) for row in read_journal(path)]
    assert not [i for i, count in Counter(i for i, _ in rows).items() if count > 1]
    return dict(rows)


@contextmanager
def nothing_repeated(path: Path, server: Server, *, verify: bool) -> Generator[None]:
    """No item is sent whose fate is in the journal; an unknown one only to be verified."""
    before = journal_of(path) if path.exists() else {}
    calls = len(server.calls)
    yield
    sent = {number for _, ids in server.calls[calls:] for number in ids}
    unknown = {item for item, status in before.items() if status == "unknown"}
    assert not sent & (before.keys() - unknown if verify else before.keys())


def check_end(path: Path, server: Server, outcome: Outcome) -> None:
    """After the last run the journal knows each item, and what it says is so."""
    fates = journal_of(path)
    assert fates.keys() == set(range(1, COUNT + 1))
    # What was under way at a kill is unknown, even if it never left.
    told = {item: status for item, status in fates.items() if status != "unknown"}
    check_truth(told, server)
    report = outcome.report
    assert report is not None
    counts = Counter(fates.values())
    for status in ("deleted", "refused", "gone", "unknown", "unsent"):
        assert getattr(report, status) == counts[status], status
    assert report.resumed == len(fates) - len(outcome.fates())
    assert all(fates[item] == status for item, status in outcome.fates().items())


@pytest.mark.parametrize("behind", [False, True])
@pytest.mark.parametrize("width", [1, 3])
@pytest.mark.parametrize("verify", [False, True])
def test_a_kill_at_every_step(
    tmp_path: Path, width: int, *, behind: bool, verify: bool
) -> None:
    step = 0
    while True:
        step += 1
        path = tmp_path / str(step)
        server = Server(SPEECHES["ads"], iter(PLAN))
        options = {"size": 4, "concurrency": width, "journal": path, "verify": verify}
        reaper = Reaper(step, behind=behind)
        with clock():
            first = killed_run("ads", server, reaper, range(1, COUNT + 1), **options)
            if not isinstance(first.error, Kill):
                break
            told = first.fates()  # what the caller saw is in the journal as well
            before = journal_of(path) if path.exists() else {}
            assert all(before[item] == status for item, status in told.items())
            last = Outcome(error=first.error)
            for _ in range(9):
                if last.error is None:
                    break
                with nothing_repeated(path, server, verify=verify):
                    last = run("ads", server, range(1, COUNT + 1), **options)
        check_end(path, server, last)
        if not verify:
            assert all(count == 1 for count in server.sent().values())
    assert step > 20


@examples(30)
@given(
    kind=st.sampled_from(sorted(SPEECHES)),
    plan=st.lists(st.sampled_from((*CERTAIN, *IDLE, *DOUBTFUL, *["fine"] * 8))),
    deaths=st.lists(st.tuples(st.integers(1, 40), st.booleans()), max_size=5),
    size=st.integers(1, 9),
    width=st.integers(1, 4),
    verify=st.booleans(),
    asynchronous=st.booleans(),
)
def test_many_kills_and_many_failures(
    kind: str,
    plan: list[str],
    deaths: list[tuple[int, bool]],
    size: int,
    width: int,
    *,
    verify: bool,
    asynchronous: bool,
) -> None:
    items = range(1, COUNT + 1)
    with tempfile.TemporaryDirectory() as folder, clock():
        path = Path(folder) / "journal"
        server = Server(SPEECHES[kind], iter(plan))
        options: dict[str, Any] = {"size": size, "concurrency": width}
        options |= {"journal": path, "verify": verify, "max_failures": 99}

        def start(step: int, *, behind: bool) -> Outcome:
            reaper = Reaper(step, behind=behind)
            if not asynchronous:
                return killed_run(kind, server, reaper, items, **options)
            job = killed_async_run(kind, server, reaper, items, **options)
            return asyncio.run(job)

        outcome = Outcome(error=Kill())
        for _ in range(len(plan) + 9):
            if not deaths and outcome.error is None:
                break  # else it was killed, or had no token, or out of attempts
            step, behind = deaths.pop() if deaths else (0, False)
            with nothing_repeated(path, server, verify=verify):
                outcome = start(step, behind=behind)
        check_end(path, server, outcome)
        expired = Counter(n for k, ids in server.calls if k == "expired" for n in ids)
        if not verify:
            assert all(c - expired[n] <= 1 for n, c in server.sent().items())


def test_a_finished_run_sends_nothing_more(tmp_path: Path) -> None:
    server = Server(SPEECHES["campaigns"])
    path = tmp_path / "journal"
    first = run("campaigns", server, range(1, 11), journal=path, size=3)
    calls = len(server.calls)
    again = run("campaigns", server, range(1, 11), journal=path, size=3)
    assert len(server.calls) == calls
    assert again.rows == []
    assert again.report is not None
    assert first.report is not None
    assert (again.report.deleted, again.report.refused) == (8, 2)
    assert again.report.resumed == 10
    assert again.report.is_complete


def test_a_journal_resumes_with_more_items_and_another_protocol(tmp_path: Path) -> None:
    server = Server(SPEECHES["campaigns"])
    path = tmp_path / "journal"
    run("campaigns", server, range(1, 6), journal=path)
    server.speech = SPEECHES["soap"]
    outcome = run("soap", server, range(1, 11), journal=path)
    assert outcome.error is None
    assert [ids for _, ids in server.calls] == [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10]]
    assert set(journal_of(path)) == set(range(1, 11))


def test_a_journal_of_another_operation_stops_before_anything_is_sent(
    tmp_path: Path,
) -> None:
    path = tmp_path / "journal"
    run("media", Server(SPEECHES["media"]), [1], journal=path)
    server = Server(SPEECHES["campaigns"])
    outcome = run("campaigns", server, [1, 2], journal=path)
    assert isinstance(outcome.error, JournalError)
    assert "another run" in str(outcome.error)
    assert not server.calls


def test_two_runs_cannot_share_a_journal(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    server = Server(SPEECHES["media"])
    errors: list[BaseException | None] = []

    def second(_: Any) -> None:
        errors.append(run("media", server, [9], journal=path).error)

    run("media", server, [1], journal=path, on_fates=second)
    assert [type(error) for error in errors] == [JournalError]
    assert [ids for _, ids in server.calls] == [[1]]


@pytest.mark.parametrize("number", range(1, 12))
@pytest.mark.parametrize("width", [1, 3])
@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_disk_that_fails(
    tmp_path: Path, number: int, width: int, *, asynchronous: bool
) -> None:
    """One write fails, and all later ones: what was sent is reported anyway."""
    path = tmp_path / "journal"
    server = Server(SPEECHES["media"], iter(PLAN))
    write = JournalFile.append
    writes = iter(range(1, 10_000))

    def failing(file: Any, line: Any) -> None:
        if next(writes) >= number:
            raise OSError(28, "No space left on device")
        write(file, line)

    options: dict[str, Any] = {"size": 5, "concurrency": width, "journal": path}
    with mock.patch.object(JournalFile, "append", failing), clock():
        if asynchronous:
            job = run_async("media", server, range(1, COUNT + 1), **options)
            outcome = asyncio.run(job)
        else:
            outcome = run("media", server, range(1, COUNT + 1), **options)
    assert isinstance(outcome.error, OSError)
    if number == 1:  # the head: nothing has begun
        assert not server.calls
        return
    fates = outcome.fates()
    assert fates.keys() == set(range(1, COUNT + 1))
    check_truth(fates, server)
    told = journal_of(path)
    assert all(told[n] in {s, "unknown"} for n, s in fates.items() if n in told)
    assert {n for n, count in server.sent().items() if count} <= told.keys()
    with clock():
        for _ in range(9):
            outcome = run("media", server, range(1, COUNT + 1), **options)
    check_end(path, server, outcome)
    assert all(count == 1 for count in server.sent().values())
