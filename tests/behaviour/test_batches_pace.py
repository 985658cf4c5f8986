"""The pace of a run, with a simulated clock, and the inputs that it takes."""

from __future__ import annotations

import asyncio
import io
import re
import time
from datetime import UTC, datetime
from itertools import count, islice, pairwise
from threading import Barrier, Event
from typing import TYPE_CHECKING, Any

import pytest

from generated import TimeLimitError, Waiting
from generated._runtime.batches.progress import TerminalProgress
from generated._runtime.errors import RequestError
from generated._runtime.http.transport import HttpResponse
from generated.microsoft.campaign_management.v13 import CampaignManagementClient
from generated.yandex.direct.v5 import DirectClient
from generated.yandex.direct.v5.operations.ads_delete import AdsDeleteRequest
from generated.yandex.direct.v5.types.ids_criteria import IdsCriteria
from tests.support.batch_runs import SPEECHES, check, clock, run, run_async
from tests.support.fates import MICROSOFT, YANDEX
from tests.support.model_server import Server, Wire

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from generated._runtime.http.transport import HttpRequest
    from generated._runtime.report import Report


class Timed(Server):
    """Notes when each call came."""

    def __init__(self, kind: str, **fields: Any) -> None:
        super().__init__(SPEECHES[kind], **fields)
        self.times: list[float] = []
        self.elapsed: Any = None

    def answer(self, request: Any) -> Any:
        self.times.append(sum(self.elapsed))
        return super().answer(request)


@pytest.mark.parametrize("per_minute", [1, 30, 600.0])
@pytest.mark.parametrize("asynchronous", [False, True])
def test_requests_keep_the_minimum_interval(
    per_minute: float, *, asynchronous: bool
) -> None:
    server = Timed("media")
    options: dict[str, Any] = {"size": 4, "per_minute": per_minute}
    with clock() as server.elapsed:
        if asynchronous:
            job = run_async("media", server, range(1, 21), **options)
            outcome = asyncio.run(job)
        else:
            outcome = run("media", server, range(1, 21), **options)
    check(outcome, server, set(range(1, 21)))
    gaps = [later - before for before, later in pairwise(server.times)]
    assert len(gaps) == 4
    assert gaps == pytest.approx([60 / per_minute] * 4)


def test_points_that_run_out_are_waited_for() -> None:
    """Units: spent/left/daily. What is left must pay for another request like the last one."""
    server = Timed("ads", headers={"units": "14/30/64000"})
    with clock() as server.elapsed:
        outcome = run("ads", server, range(1, 5), size=4)
        assert server.times == [0]
        server.headers = {"units": "14/13/64000"}
        outcome = run("ads", server, range(11, 23), size=4)
    assert outcome.error is None
    assert server.times == [0, 0, pytest.approx(300), pytest.approx(600)]


def test_a_throttled_request_makes_the_whole_run_wait() -> None:
    server = Timed("ads", plan=iter(["fine", "limited"]))
    with clock() as server.elapsed:
        outcome = run("ads", server, range(1, 13), size=4)
    check(outcome, server, set(range(1, 13)))
    first, second, again, last = server.times
    assert first == second == 0
    assert 10 <= again <= 15.5  # what the vendor asks for, and a random part
    assert last == again


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("per_minute", 0),
        ("per_minute", -1),
        ("max_failures", 0),
        ("concurrency", 0),
        ("size", 0),
        ("size", 101),
    ],
)
def test_invalid_options(option: str, value: Any) -> None:
    server = Server(SPEECHES["media"])
    outcome = run("media", server, [1], **{option: value})
    assert isinstance(outcome.error, RequestError)
    assert option in str(outcome.error)
    assert not server.calls


def test_no_more_requests_at_once_than_documented() -> None:
    server = Server(SPEECHES["ads"])
    job = run_async("ads", server, range(1, 100), size=1, concurrency=50)
    outcome = asyncio.run(job)
    check(outcome, server, set(range(1, 100)))
    assert server.most_busy == 5


def test_as_many_requests_at_once_as_requested() -> None:
    server = Server(SPEECHES["media"])
    asyncio.run(run_async("media", server, range(1, 100), size=1, concurrency=7))
    assert server.most_busy == 7


@pytest.mark.parametrize("width", [2, 5])
def test_threads_work_concurrently(width: int) -> None:
    barrier = Barrier(width)
    server = Server(SPEECHES["media"])

    class Meeting(Wire):
        def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
            barrier.wait(30)  # breaks unless so many are under way
            return super().send(request, timeout=timeout)

    client = CampaignManagementClient(MICROSOFT, transport=Meeting(server))
    report = client.delete_media_in_batches(
        range(1, 2 * width + 1), account_id=1, size=1, concurrency=width
    )
    assert report.is_complete
    assert report.unknown == 0


def test_an_endless_wait_does_not_keep_others_from_ending() -> None:
    server = Server(SPEECHES["media"])
    asked = Event()

    class Odd(Wire):
        def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
            if self.server.speech.ids(request.body)[0] == 1:
                asked.set()
                return HttpResponse(429, {"retry-after": "9" * 30}, b"")
            asked.wait(30)
            time.sleep(0.2)  # until the run has the other answer
            return super().send(request, timeout=timeout)

    interrupts = iter([KeyboardInterrupt])

    def stop(_: Any) -> None:
        for each in interrupts:
            raise each

    client = CampaignManagementClient(MICROSOFT, transport=Odd(server))
    with pytest.raises(KeyboardInterrupt) as caught:
        client.delete_media_in_batches(
            range(1, 9), account_id=1, size=4, concurrency=2, on_fates=stop
        )
    assert caught.value.__notes__ == ["DeleteMedia: 3 deleted, 1 refused, 4 unsent"]


def test_an_endless_input_is_read_on_demand() -> None:
    server, taken = Server(SPEECHES["media"]), []

    def items() -> Any:
        for number in count(1):
            taken.append(number)
            yield number

    def stop(report: Report) -> None:
        if report.requests == 3:
            raise KeyboardInterrupt

    outcome = run("media", server, items(), size=4, progress=stop)
    assert isinstance(outcome.error, KeyboardInterrupt)
    assert taken == list(range(1, 13))
    assert outcome.fates().keys() == set(taken)


@pytest.mark.parametrize("size", [1, 3, 100])
def test_asynchronous_inputs(size: int) -> None:
    async def items() -> AsyncIterator[int]:
        for number in (*range(1, 10), 3, 4):
            await asyncio.sleep(0)
            yield number

    server = Server(SPEECHES["media"])
    outcome = asyncio.run(run_async("media", server, items(), size=size))
    check(outcome, server, set(range(1, 10)))
    assert outcome.report is not None
    assert outcome.report.duplicates == 2
    assert [n for _, ids in server.calls for n in ids] == list(range(1, 10))


def test_a_synchronous_client_takes_no_asynchronous_input() -> None:
    async def items() -> AsyncIterator[int]:
        yield 1

    server = Server(SPEECHES["media"])
    outcome = run("media", server, items())
    assert isinstance(outcome.error, TypeError)
    assert not server.calls


def test_an_empty_input_sends_nothing() -> None:
    server = Server(SPEECHES["media"])
    outcome = run("media", server, [])
    check(outcome, server, set())
    assert not server.calls
    assert str(outcome.report) == "DeleteMedia: nothing to do"


def test_the_report_keeps_some_failures_and_callbacks_get_all() -> None:
    server = Server(SPEECHES["media"], in_use=lambda _: True)
    outcome = run("media", server, range(1, 31), size=7, keep=10)
    assert outcome.report is not None
    assert [row.item for row in outcome.report.failed] == list(range(1, 11))
    assert outcome.report.refused == len(outcome.rows) == 30


def test_a_request_may_be_given_instead_of_its_fields() -> None:
    server = Server(SPEECHES["ads"])
    client = DirectClient(YANDEX, transport=Wire(server))
    request = AdsDeleteRequest(selection_criteria=IdsCriteria(ids=[99]))
    report = client.send_in_batches(request, islice(count(1), 4), size=3)
    assert report.deleted == 4
    assert [ids for _, ids in server.calls] == [[1, 2, 3], [4]]
    assert request.selection_criteria.ids == [99]


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_pause_is_told_when_it_starts_and_while_it_lasts(
    *, asynchronous: bool
) -> None:
    server = Timed("ads", headers={"units": "20/3/64000"})
    waits: list[Any] = []

    def progress(report: Report) -> None:
        waits.append(report.waiting)

    options: dict[str, Any] = {"size": 4, "progress": progress}
    before = datetime.now(UTC)
    with clock() as server.elapsed:
        if asynchronous:
            job = run_async("ads", server, range(1, 9), **options)
            outcome = asyncio.run(job)
        else:
            outcome = run("ads", server, range(1, 9), **options)
    assert outcome.error is None
    told = [wait for wait in waits if wait is not None]
    assert 28 <= len(told) <= 31  # 300 seconds: every ten of them
    assert len(set(told)) == 1
    assert told[0].seconds == pytest.approx(300)
    assert told[0].reason == "Units: 3 points left, a request costs 20"
    length = told[0].until - before
    assert length.total_seconds() == pytest.approx(300, abs=30)
    assert waits[-1] is None
    assert server.times == [0, pytest.approx(300)]  # and no pause at the end


def test_a_pause_is_an_event() -> None:
    server = Timed("ads", headers={"units": "20/3/64000"})
    events: list[Any] = []
    client = DirectClient(YANDEX, transport=Wire(server), on_event=events.append)
    with clock() as server.elapsed:
        client.ads.delete_in_batches(range(1, 9), size=4)
    pauses = [event for event in events if isinstance(event, Waiting)]
    assert [event.reason for event in pauses] == [
        "Units: 3 points left, a request costs 20"
    ]
    assert pauses[0].until == pytest.approx(time.time() + 300, abs=30)


@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize(
    ("headers", "limit", "text"),
    [
        ({"units": "20/3/64000"}, {"max_wait": 299.0}, "300 s.*Units: 3.*max_wait is"),
        ({"units": "20/3/64000"}, {"deadline": 299.0}, "300 s.*Units: 3.*deadline is"),
        ({"units": "20/3/64000"}, {"max_wait": 301.0}, ""),
    ],
)
def test_a_pause_that_is_too_long_ends_the_run(
    headers: dict[str, str], limit: dict[str, float], text: str, *, asynchronous: bool
) -> None:
    server = Timed("ads", headers=headers)
    with clock() as server.elapsed:
        if asynchronous:
            job = run_async("ads", server, range(1, 9), size=4, **limit)
            outcome = asyncio.run(job)
        else:
            outcome = run("ads", server, range(1, 9), size=4, **limit)
    if not text:
        assert outcome.error is None
        return
    check(outcome, server, set(range(1, 9)))
    assert isinstance(outcome.error, TimeLimitError)
    assert re.search(text, str(outcome.error))
    assert server.times == [0]
    assert [outcome.fates()[number] for number in range(5, 9)] == ["unsent"] * 4


def test_a_wait_of_an_hour_is_not_accepted_by_default() -> None:
    class Busy(Wire):
        def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
            super().send(request, timeout=timeout)
            return HttpResponse(429, {"retry-after": "3600"}, b"")

    server = Server(SPEECHES["media"], iter(["throttled"] * 9))
    client = CampaignManagementClient(MICROSOFT, transport=Busy(server))
    with pytest.raises(TimeLimitError, match="max_wait") as caught:
        client.delete_media_in_batches(range(1, 9), account_id=1, size=4)
    assert len(server.calls) == 1
    assert caught.value.report is not None
    assert caught.value.report.unsent == 8


def test_the_pace_of_the_caller_is_no_pause_of_the_service() -> None:
    server = Timed("media")
    with clock() as server.elapsed:
        outcome = run(
            "media", server, range(1, 9), size=4, per_minute=0.05, max_wait=10.0
        )
    check(outcome, server, set(range(1, 9)))
    assert server.times == [0, pytest.approx(1200)]


def test_a_terminal_shows_a_pause() -> None:
    stream = io.StringIO()
    server = Timed("ads", headers={"units": "20/3/64000"})
    shown = TerminalProgress(stream, interval=3600)
    with clock() as server.elapsed:
        run("ads", server, range(1, 9), size=4, progress=shown)
    assert "waiting until " in stream.getvalue().splitlines()[1]
    assert "(Units: 3 points left, a request costs 20)" in stream.getvalue()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_on_a_terminal_is_one_line_that_ends() -> None:
    stream = Terminal()
    server = Server(SPEECHES["media"])
    run("media", server, range(1, 13), size=4, progress=TerminalProgress(stream))
    text = stream.getvalue()
    assert text.count("\n") == 1
    assert text.endswith("\n")
    last = text.split("\r\x1b[K")[-1]
    assert last.startswith("DeleteMedia: 10 deleted, 2 refused, 3 requests, ")


def test_progress_in_a_file_is_plain_lines() -> None:
    stream = io.StringIO()
    server = Server(SPEECHES["media"])
    shown = TerminalProgress(stream, interval=3600)
    run("media", server, range(1, 13), size=4, progress=shown)
    first, last = stream.getvalue().splitlines()
    assert first.startswith("DeleteMedia: 4 deleted, 1 requests")
    assert last.startswith("DeleteMedia: 10 deleted, 2 refused, 3 requests, ")
    assert "\x1b" not in stream.getvalue()
