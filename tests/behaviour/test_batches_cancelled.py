"""Asynchronous runs that are cancelled, at whatever they are waiting for."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Any

import pytest

from generated import read_journal, report_of
from generated._runtime.batches.journal.file import JournalFile
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
)
from tests.support.batch_runs import SPEECHES, Outcome, check_truth, run_async
from tests.support.fates import MICROSOFT
from tests.support.model_server import AsyncWire, Server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from generated._runtime.http.transport import HttpRequest, HttpResponse

ALL = set(range(1, 25))


def check_cancelled(outcome: Outcome, server: Server, asked: set[int]) -> None:
    assert isinstance(outcome.error, asyncio.CancelledError)
    fates = outcome.fates()
    assert fates.keys() == asked
    check_truth(fates, server)
    assert "unknown" not in fates.values()
    assert server.deleted == {n for n, status in fates.items() if status == "deleted"}
    assert outcome.report is not None
    assert outcome.report.asked == len(asked)
    assert str(outcome.report) in "".join(outcome.error.__notes__)


@pytest.mark.parametrize("turns", range(1, 40))
@pytest.mark.parametrize("width", [1, 3])
def test_cancelled_after_some_turns_of_the_loop(turns: int, width: int) -> None:
    server = Server(SPEECHES["media"])

    async def main() -> Outcome:
        options = {"size": 4, "concurrency": width}
        job = run_async("media", server, sorted(ALL), **options)
        task = asyncio.create_task(job)
        for _ in range(turns):
            await asyncio.sleep(0)
        if not task.done():
            task.cancel()
        outcome = await task
        others = asyncio.all_tasks() - {asyncio.current_task()}
        assert not others  # no task is left
        return outcome

    outcome = asyncio.run(main())
    if outcome.error is None:
        assert len(server.deleted) == 20
        assert turns > 6
    elif outcome.rows or server.calls:
        check_cancelled(outcome, server, ALL)


@pytest.mark.parametrize("number", range(2, 9))
@pytest.mark.parametrize("width", [1, 3])
def test_cancelled_while_the_journal_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, width: int
) -> None:
    """The write comes to its end in its thread, and what it says is acted upon."""
    server = Server(SPEECHES["media"])
    write, writes = JournalFile.append, iter(range(1, 999))
    cancelled = threading.Event()
    path = tmp_path / "journal"

    async def main() -> Outcome:
        loop = asyncio.get_running_loop()

        def slow(file: Any, line: Any) -> None:
            if next(writes) == number:
                loop.call_soon_threadsafe(task.cancel)
                loop.call_soon_threadsafe(cancelled.set)
                assert cancelled.wait(30)
            write(file, line)

        monkeypatch.setattr(JournalFile, "append", slow)
        options = {"size": 4, "concurrency": width, "journal": path}
        task = asyncio.create_task(run_async("media", server, sorted(ALL), **options))
        return await task

    outcome = asyncio.run(main())
    check_cancelled(outcome, server, ALL)
    told = {row.item: row.status for row in read_journal(path)}
    fates = {n: s for n, s in outcome.fates().items() if s != "unsent"}
    assert told == fates


def test_a_timeout_waits_for_what_is_under_way() -> None:
    server = Server(SPEECHES["media"])

    class Slow(AsyncWire):
        async def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
            if self.server.speech.ids(request.body)[0] > 4:
                await asyncio.sleep(0.1)
            return await super().send(request, timeout=timeout)

    rows: list[Any] = []

    async def main() -> None:
        client = AsyncCampaignManagementClient(MICROSOFT, transport=Slow(server))
        async with asyncio.timeout(0.05):
            await client.delete_media_in_batches(
                sorted(ALL), account_id=1, size=4, on_fates=rows.extend
            )

    with pytest.raises(TimeoutError):
        asyncio.run(main())
    fates = Outcome(rows).fates()
    assert fates.keys() == ALL
    assert {n for n in range(1, 9) if fates[n] == "deleted"} == {1, 2, 3, 4, 6, 7, 8}
    assert {fates[n] for n in range(9, 25)} == {"unsent"}


def test_cancelled_while_it_waits_for_items() -> None:
    server = Server(SPEECHES["media"])

    async def items() -> AsyncIterator[int]:
        for number in range(1, 7):
            yield number
        await asyncio.Event().wait()

    async def main() -> Outcome:
        task = asyncio.create_task(run_async("media", server, items(), size=4))
        while not server.calls:  # noqa: ASYNC110  # the server has no event to wait for
            await asyncio.sleep(0)
        await asyncio.sleep(0.01)
        task.cancel()
        return await task

    check_cancelled(asyncio.run(main()), server, set(range(1, 7)))


def test_cancelled_in_a_callback_that_waits() -> None:
    server = Server(SPEECHES["media"])
    waiting = asyncio.Event()

    async def progress(_: Any) -> None:
        waiting.set()
        await asyncio.sleep(30)

    async def main() -> Outcome:
        outcome = Outcome()
        client = AsyncCampaignManagementClient(MICROSOFT, transport=AsyncWire(server))
        calls = iter(range(99))

        async def once(report: Any) -> None:
            outcome.report = report
            if next(calls) == 0:
                await progress(report)

        task = asyncio.ensure_future(
            client.delete_media_in_batches(
                sorted(ALL),
                account_id=1,
                size=4,
                on_fates=outcome.rows.extend,
                progress=once,
            )
        )
        await waiting.wait()
        task.cancel()
        try:
            await task
        except asyncio.CancelledError as error:
            outcome.error = error
        return outcome

    check_cancelled(asyncio.run(main()), server, ALL)


def test_a_progress_function_that_hangs_is_waited_for_once() -> None:
    server = Server(SPEECHES["media"])

    async def progress(_: Any) -> None:
        await asyncio.sleep(30)

    async def main() -> Outcome:
        started = asyncio.get_running_loop().time()
        job = run_async("media", server, sorted(ALL), size=4, progress=progress)
        task = asyncio.create_task(job)
        await asyncio.sleep(0.05)
        task.cancel()
        outcome = await task
        assert asyncio.get_running_loop().time() - started < 5
        return outcome

    outcome = asyncio.run(main())
    check_cancelled(outcome, server, ALL)
    assert outcome.report is not None
    assert outcome.report.is_over


class OfALibrary(BaseException):
    """Libraries that switch contexts raise such exceptions where a timeout ends."""


@pytest.mark.parametrize("option", ["on_fates", "progress", "items"])
def test_an_exception_of_any_class_leaves_the_report_whole(option: str) -> None:
    server = Server(SPEECHES["media"])
    error = OfALibrary()

    def raising(_: Any) -> None:
        raise error

    class Items(list[int]):
        def __iter__(self) -> Iterator[int]:
            yield from [1, 2, 3, 4]
            raise error

    async def main() -> Any:
        client = AsyncCampaignManagementClient(MICROSOFT, transport=AsyncWire(server))
        items = Items(ALL) if option == "items" else sorted(ALL)
        options: Any = {} if option == "items" else {option: raising}
        with pytest.raises(OfALibrary) as caught:
            await client.delete_media_in_batches(items, account_id=1, size=4, **options)
        assert caught.value is error
        return report_of(error)

    report = asyncio.run(main())
    assert report.is_over
    assert report.deleted == len(server.deleted)
    assert report.asked == (4 if option == "items" else len(ALL))


def test_a_request_that_is_cancelled_from_outside() -> None:
    """The run can't know what became of it."""
    server = Server(SPEECHES["media"])

    class Cancelled(AsyncWire):
        async def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
            if self.server.speech.ids(request.body)[0] == 5:
                raise asyncio.CancelledError
            return await super().send(request, timeout=timeout)

    outcome = Outcome()

    async def main() -> None:
        client = AsyncCampaignManagementClient(MICROSOFT, transport=Cancelled(server))
        await client.delete_media_in_batches(
            sorted(ALL), account_id=1, size=4, on_fates=outcome.rows.extend
        )

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(main())
    fates = outcome.fates()
    assert [fates[number] for number in (1, 5, 8, 9)] == [
        "deleted",
        "unknown",
        "unknown",
        "unsent",
    ]
