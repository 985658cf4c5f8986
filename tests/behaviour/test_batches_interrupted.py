"""Runs that are interrupted end within a bound, and their report is found wherever Python lets it be."""

from __future__ import annotations

import asyncio
import signal
import threading
import time
from typing import TYPE_CHECKING, Any

import anyio
import pytest

from generated import Report, TimeLimitError, read_journal, report_of
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
)
from tests.support.batch_runs import SPEECHES, Outcome, run, run_async
from tests.support.fates import MICROSOFT
from tests.support.model_server import AsyncWire, Server, Wire

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from pathlib import Path

    from generated._runtime.http.transport import HttpRequest, HttpResponse

WIDTHS = pytest.mark.parametrize("width", [1, 3])
BOTH = pytest.mark.parametrize("asynchronous", [False, True])


class SoftTimeLimitError(Exception):
    """What the signal handler of a task queue raises: not a KeyboardInterrupt."""


class Endless(Wire):
    """Never answers."""

    def __init__(self, server: Server) -> None:
        super().__init__(server)
        self.released = threading.Event()
        self.asked = threading.Event()

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        self.server.calls.append(("cut before", self.server.speech.ids(request.body)))
        self.asked.set()
        self.released.wait(30)
        return super().send(request, timeout=timeout)


class AsyncEndless(AsyncWire):
    """Never answers."""

    async def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        self.server.calls.append(("cut before", self.server.speech.ids(request.body)))
        await asyncio.sleep(30)
        return await super().send(request, timeout=timeout)


def check_given_up(
    report: Report | None, rows: list[Any], server: Server, path: Path
) -> None:
    """What was under way is unknown, in the report and in the journal; the rest is unsent."""
    under_way = {number for _, ids in server.calls for number in ids}
    fates = Outcome(rows).fates()
    assert {n for n, status in fates.items() if status == "unknown"} == under_way
    assert {n for n, status in fates.items() if status == "unsent"} == (
        set(range(1, 41)) - under_way
    )
    assert report is not None
    assert (report.unknown, report.unsent) == (len(under_way), 40 - len(under_way))
    assert report.is_over
    assert {row.item: row.status for row in read_journal(path)} == dict.fromkeys(
        under_way, "unknown"
    )


@WIDTHS
@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, SoftTimeLimitError])
def test_a_signal_while_a_request_is_never_answered(
    tmp_path: Path, width: int, error: type[BaseException]
) -> None:
    server = Server(SPEECHES["media"])
    wire = Endless(server)
    rows: list[Any] = []
    client = CampaignManagementClient(MICROSOFT, transport=wire, timeout=0.2)
    main = threading.main_thread().ident or 0

    def press() -> None:
        wire.asked.wait(30)
        time.sleep(0.05)
        signal.pthread_kill(main, signal.SIGALRM)

    def handler(*_: Any) -> None:
        raise error

    usual = signal.signal(signal.SIGALRM, handler)
    threading.Thread(target=press).start()
    start = time.monotonic()
    try:
        with pytest.raises(error) as caught:
            client.delete_media_in_batches(
                range(1, 41),
                account_id=1,
                size=4,
                concurrency=width,
                journal=tmp_path / "journal",
                on_fates=rows.extend,
            )
    finally:
        signal.signal(signal.SIGALRM, usual)
        wire.released.set()
    assert time.monotonic() - start < 5
    report = report_of(caught.value)
    check_given_up(report, rows, server, tmp_path / "journal")


async def by_cancel(job: Coroutine[Any, Any, Report], seconds: float) -> Any:
    task = asyncio.create_task(job)  # a coroutine, for type checkers too
    await asyncio.sleep(seconds)
    for _ in range(3):
        task.cancel()
        await asyncio.sleep(0.02)
    return await task


async def by_timeout(job: Coroutine[Any, Any, Report], seconds: float) -> Any:
    async with asyncio.timeout(seconds):
        return await job


async def by_wait_for(job: Coroutine[Any, Any, Report], seconds: float) -> Any:
    return await asyncio.wait_for(job, seconds)


async def by_fail_after(job: Coroutine[Any, Any, Report], seconds: float) -> Any:
    with anyio.fail_after(seconds):
        return await job


async def by_group(job: Coroutine[Any, Any, Report], seconds: float) -> Any:
    async def failing() -> None:
        await asyncio.sleep(seconds)
        raise ArithmeticError

    async with asyncio.TaskGroup() as group:
        group.create_task(failing())
        return await job


async def by_group_of_anyio(job: Coroutine[Any, Any, Report], seconds: float) -> Any:
    async def failing() -> None:
        await anyio.sleep(seconds)
        raise ArithmeticError

    async with anyio.create_task_group() as group:
        group.start_soon(failing)
        return await job


@pytest.mark.parametrize(
    ("way", "error"),
    [
        (by_cancel, asyncio.CancelledError),
        (by_timeout, TimeoutError),
        (by_wait_for, TimeoutError),
        (by_fail_after, TimeoutError),
        (by_group, ExceptionGroup),
        (by_group_of_anyio, ExceptionGroup),
    ],
)
def test_a_cancellation_while_a_request_is_never_answered(
    tmp_path: Path, way: Any, error: type[BaseException]
) -> None:
    server = Server(SPEECHES["media"])
    rows: list[Any] = []
    wire = AsyncEndless(server)
    client = AsyncCampaignManagementClient(MICROSOFT, transport=wire, timeout=0.3)
    job = client.delete_media_in_batches(
        range(1, 41),
        account_id=1,
        size=4,
        concurrency=2,
        journal=tmp_path / "journal",
        on_fates=rows.extend,
    )
    busy, start = time.process_time(), time.monotonic()
    with pytest.raises(error) as caught:
        asyncio.run(way(job, 0.1))
    assert time.monotonic() - start < 5
    assert time.process_time() - busy < 0.3  # it waits, and doesn't spin
    check_given_up(report_of(caught.value), rows, server, tmp_path / "journal")


def test_a_cancel_scope_waits_for_what_is_under_way() -> None:
    server = Server(SPEECHES["media"])

    class Slow(AsyncWire):
        async def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
            response = await super().send(request, timeout=timeout)
            await asyncio.sleep(0.2)
            return response

    outcome = Outcome()

    async def main() -> None:
        client = AsyncCampaignManagementClient(MICROSOFT, transport=Slow(server))
        with anyio.move_on_after(0.1) as scope:
            try:
                await client.delete_media_in_batches(
                    range(1, 41), account_id=1, size=4, on_fates=outcome.rows.extend
                )
            except asyncio.CancelledError as error:
                outcome.report = report_of(error)
                raise
        assert scope.cancelled_caught

    asyncio.run(main())
    assert outcome.report is not None
    assert outcome.report.deleted == len(server.deleted) == 4
    assert outcome.report.asked == 40


@pytest.mark.parametrize("seconds", [0.0, 0.05])
def test_fates_are_delivered_although_the_task_is_cancelled(seconds: float) -> None:
    """The function for fates isn't cancelled: it stores what it is given."""
    server = Server(SPEECHES["media"])
    stored: list[Any] = []
    storing = asyncio.Event()

    async def store(rows: Any) -> None:
        storing.set()
        await asyncio.sleep(0.1)
        stored.extend(rows)

    async def main() -> None:
        client = AsyncCampaignManagementClient(MICROSOFT, transport=AsyncWire(server))
        task = asyncio.create_task(
            client.delete_media_in_batches(
                range(1, 9), account_id=1, size=4, on_fates=store
            )
        )
        await storing.wait()
        await asyncio.sleep(seconds)
        task.cancel()
        await task

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(main())
    fates = Outcome(stored).fates()
    assert fates.keys() == set(range(1, 9))
    assert {n for n, status in fates.items() if status == "deleted"} == server.deleted


@BOTH
def test_fates_that_were_not_delivered_are_in_the_report(*, asynchronous: bool) -> None:
    server = Server(SPEECHES["media"])

    def store(_: Any) -> None:
        raise SoftTimeLimitError

    options: dict[str, Any] = {"size": 4, "on_fates": store}
    if asynchronous:
        outcome = asyncio.run(run_async("media", server, range(1, 41), **options))
    else:
        outcome = run("media", server, range(1, 41), **options)
    assert isinstance(outcome.error, SoftTimeLimitError)
    assert outcome.report is not None
    told = {row.item: row.fate.status for row in outcome.report.undelivered}
    assert {n for n, status in told.items() if status == "deleted"} == server.deleted
    assert told.keys() == {number for _, ids in server.calls for number in ids}


def test_an_interrupt_is_raised_although_the_run_had_already_failed() -> None:
    """Else a program that handles the failure would never learn of the interrupt."""
    server = Server(SPEECHES["media"])
    errors = iter([SoftTimeLimitError(), KeyboardInterrupt()])

    def progress(_: Any) -> None:
        for error in errors:
            raise error

    outcome = run("media", server, range(1, 41), size=4, progress=progress)
    assert isinstance(outcome.error, KeyboardInterrupt)


def test_a_run_in_another_thread_ends_on_an_exception_from_outside() -> None:
    import ctypes

    server = Server(SPEECHES["media"])
    wire = Endless(server)
    client = CampaignManagementClient(MICROSOFT, transport=wire, timeout=0.2)
    caught: list[BaseException] = []

    def work() -> None:
        try:
            client.delete_media_in_batches(range(1, 9), account_id=1, size=4)
        except SoftTimeLimitError as error:
            caught.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    wire.asked.wait(30)
    ident = ctypes.c_ulong(thread.ident or 0)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(
        ident, ctypes.py_object(SoftTimeLimitError)
    )
    thread.join(10)
    wire.released.set()
    assert not thread.is_alive()
    report = report_of(caught[0])
    assert report is not None
    assert (report.unknown, report.unsent) == (4, 4)


@BOTH
def test_a_deadline(tmp_path: Path, *, asynchronous: bool) -> None:
    """Nothing starts after it, and what is under way then is waited for within the bound."""
    server = Server(SPEECHES["media"])
    rows: list[Any] = []
    options: dict[str, Any] = {"size": 4, "deadline": 0.2, "on_fates": rows.extend}
    options["journal"] = tmp_path / "journal"
    kind: Any = (
        AsyncCampaignManagementClient if asynchronous else CampaignManagementClient
    )
    wire: Any = AsyncEndless(server) if asynchronous else Endless(server)
    client = kind(MICROSOFT, transport=wire, timeout=0.2)
    start = time.monotonic()

    def start_it() -> None:
        made = client.delete_media_in_batches(range(1, 41), account_id=1, **options)
        asyncio.run(made)

    with pytest.raises(TimeLimitError) as caught:
        start_it()
    assert 0.3 < time.monotonic() - start < 5
    if not asynchronous:
        wire.released.set()
    check_given_up(caught.value.report, rows, server, tmp_path / "journal")


def test_a_deadline_while_the_input_gives_nothing() -> None:
    server = Server(SPEECHES["media"])

    async def items() -> Any:
        for number in range(1, 7):
            yield number
        await asyncio.sleep(30)

    outcome = asyncio.run(run_async("media", server, items(), size=4, deadline=0.2))
    assert isinstance(outcome.error, TimeLimitError)
    assert "deadline" in str(outcome.error)
    assert outcome.report is not None
    assert (outcome.report.deleted, outcome.report.unsent) == (4, 2)
    assert not outcome.report.is_complete


def test_another_event_loop_is_refused_before_anything_is_sent() -> None:
    """Trio's loop is none of asyncio's: a coroutine that is driven by hand stands for it."""
    server = Server(SPEECHES["media"])
    client = AsyncCampaignManagementClient(MICROSOFT, transport=AsyncWire(server))
    for job in (
        client.delete_media(account_id=1, media_ids=[1]),
        client.delete_media_in_batches([1], account_id=1),
    ):
        with pytest.raises(RuntimeError, match="asyncio only, and nothing was sent"):
            job.send(None)
    assert not server.calls


def test_a_run_that_is_never_awaited_warns() -> None:
    client = AsyncCampaignManagementClient(MICROSOFT, transport=AsyncWire(Server(None)))
    job = client.delete_media_in_batches([1], account_id=1)
    with pytest.warns(RuntimeWarning, match="never awaited"):
        del job


def test_an_error_without_a_run_has_no_report() -> None:
    assert report_of(ExceptionGroup("", [ValueError()])) is None
