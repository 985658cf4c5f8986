"""Runs that are stopped: requests under way still count, and all other items are unsent."""

from __future__ import annotations

import asyncio
import signal
import threading
import time
from collections import Counter
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

import pytest

from generated import DryRun, Received, read_journal
from generated._runtime.errors import RequestError, TransportError
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
)
from tests.support.batch_runs import (
    SPEECHES,
    Outcome,
    check,
    check_truth,
    run,
    run_async,
)
from tests.support.fates import MICROSOFT
from tests.support.model_server import AsyncWire, Server, Wire

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from pathlib import Path

    from generated import Event
    from generated._runtime.http.transport import HttpRequest, HttpResponse

ALL = set(range(1, 41))


class CallersOwnError(Exception):
    """What only the caller's code raises."""


def once_at(number: int, error: BaseException) -> Callable[[Any], None]:
    """A callback that raises at its n-th call."""
    calls = iter(range(1, 10_000))

    def callback(_: Any) -> None:
        if next(calls) == number:
            raise error

    return callback


@pytest.mark.parametrize(
    "error", [CallersOwnError(), KeyboardInterrupt(), SystemExit(3)]
)
@pytest.mark.parametrize("number", [1, 2, 5])
@pytest.mark.parametrize("width", [1, 3])
def test_a_progress_callback_that_raises(
    error: BaseException, number: int, width: int
) -> None:
    server = Server(SPEECHES["media"])
    outcome = run(
        "media",
        server,
        sorted(ALL),
        size=4,
        concurrency=width,
        progress=once_at(number, error),
    )
    check(outcome, server, ALL)
    assert outcome.error is error
    assert len(server.calls) <= number + width
    assert str(outcome.report) in "".join(error.__notes__)


@pytest.mark.parametrize("asynchronous", [False, True])
def test_fates_that_cannot_be_delivered(*, asynchronous: bool) -> None:
    server, error = Server(SPEECHES["media"]), CallersOwnError()
    options: dict[str, Any] = {"size": 4, "on_fates": once_at(2, error)}
    if asynchronous:
        outcome = asyncio.run(run_async("media", server, sorted(ALL), **options))
    else:
        outcome = run("media", server, sorted(ALL), **options)
    assert outcome.error is error
    assert len(server.calls) == 2
    assert outcome.report is not None
    assert outcome.report.deleted == len(server.deleted)
    assert outcome.report.asked == len(ALL)


@pytest.mark.parametrize(
    "error", [KeyboardInterrupt(), CallersOwnError(), SystemExit(3), ValueError()]
)
@pytest.mark.parametrize("width", [1, 3])
@pytest.mark.parametrize("done", [False, True])
def test_a_transport_that_is_interrupted(
    tmp_path: Path, error: BaseException, width: int, *, done: bool
) -> None:
    """The request may be on its way, so what becomes of it is unknown; only an interrupt stops the run."""
    server = Server(SPEECHES["media"])
    journal = tmp_path / "journal"
    stops = not isinstance(error, Exception)

    class Interrupted(Wire):
        def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
            if server.speech.ids(request.body)[0] != 9:
                return super().send(request, timeout=timeout)
            if done:
                super().send(request, timeout=timeout)
            else:
                server.calls.append(("cut before", server.speech.ids(request.body)))
            raise error

    outcome = Outcome()
    client = CampaignManagementClient(MICROSOFT, transport=Interrupted(server))
    with pytest.raises(type(error)) if stops else nullcontext() as caught:
        client.delete_media_in_batches(
            iter(range(1, 41)),
            account_id=1,
            size=4,
            concurrency=width,
            journal=journal,
            on_fates=outcome.rows.extend,
        )
    if caught is not None:
        assert caught.value is error
    fates = outcome.fates()
    assert stops or fates.keys() == set(range(1, 41))
    assert {n for n, status in fates.items() if status == "unknown"} == {9, 10, 11, 12}
    known = {n: s for n, s in fates.items() if s != "unknown"}
    check_truth(known, server)
    assert server.sent().keys() <= fates.keys()
    assert {row.item: row.status for row in read_journal(journal)} == {
        n: status for n, status in fates.items() if status != "unsent"
    }


@pytest.mark.parametrize("presses", [1, 2])
def test_a_second_interrupt_does_not_wait(presses: int) -> None:
    """The first interrupt waits for what is under way, and the second for nothing."""
    release, main = threading.Event(), threading.main_thread()
    server, rows = Server(SPEECHES["media"]), list[Any]()

    class Slow(Wire):
        def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
            if server.speech.ids(request.body)[0] == 5:
                for _ in range(presses):
                    time.sleep(0.1)
                    signal.pthread_kill(main.ident or 0, signal.SIGINT)
                time.sleep(0.1)
                if presses == 2:
                    release.wait(30)
            return super().send(request, timeout=timeout)

    client = CampaignManagementClient(MICROSOFT, transport=Slow(server))
    start = time.monotonic()
    try:
        with pytest.raises(KeyboardInterrupt):
            client.delete_media_in_batches(
                range(1, 40),
                account_id=1,
                size=4,
                concurrency=2,
                per_minute=60_000,
                on_fates=rows.extend,
            )
        assert time.monotonic() - start < 20
        assert ({5, 6, 7, 8} <= {row.item for row in rows}) is (presses == 1)
    finally:
        release.set()


def failing_items(number: int, error: BaseException) -> Iterator[int]:
    yield from range(1, number + 1)
    raise error


@pytest.mark.parametrize("number", [0, 3, 4, 10])
@pytest.mark.parametrize("error", [CallersOwnError(), KeyboardInterrupt(), OSError()])
@pytest.mark.parametrize("width", [1, 3])
def test_an_input_that_fails_loses_no_item_that_it_yielded(
    number: int, error: BaseException, width: int
) -> None:
    server = Server(SPEECHES["media"])
    outcome = run(
        "media", server, failing_items(number, error), size=4, concurrency=width
    )
    check(outcome, server, set(range(1, number + 1)))
    assert outcome.error is error
    assert {i for _, ids in server.calls for i in ids} == set(
        range(1, number // 4 * 4 + 1)
    )


@pytest.mark.parametrize("number", [0, 3, 4, 10])
def test_an_asynchronous_input_that_fails(number: int) -> None:
    error = CallersOwnError()

    async def items() -> AsyncIterator[int]:
        for each in failing_items(number, error):
            await asyncio.sleep(0)
            yield each

    server = Server(SPEECHES["media"])
    outcome = asyncio.run(run_async("media", server, items(), size=4))
    check(outcome, server, set(range(1, number + 1)))
    assert outcome.error is error


class Stubborn:
    """An input of a known length that fails whenever it is asked."""

    def __len__(self) -> int:
        return 9

    def __iter__(self) -> Stubborn:
        return self

    def __next__(self) -> int:
        raise CallersOwnError


def test_an_input_that_fails_forever() -> None:
    server = Server(SPEECHES["media"])
    outcome = run("media", server, Stubborn())
    assert isinstance(outcome.error, CallersOwnError)
    assert outcome.report is not None
    assert outcome.report.is_over


@pytest.mark.parametrize("bad", [True, 1.5, "7", 2**63, -(2**63) - 1, [7]])
@pytest.mark.parametrize("width", [1, 3])
@pytest.mark.parametrize("asynchronous", [False, True])
def test_an_item_that_cannot_be_written(
    bad: Any, width: int, *, asynchronous: bool
) -> None:
    """Its whole batch is not sent; those before it were, those behind it are not."""
    server = Server(SPEECHES["media"])
    items = [*range(1, 9), 9, bad, 11, 12, *range(13, 20)]
    options = {"size": 4, "concurrency": width}
    if asynchronous:
        outcome = asyncio.run(run_async("media", server, items, **options))
    else:
        outcome = run("media", server, items, **options)
    assert isinstance(outcome.error, RequestError)
    assert "MediaIds" in str(outcome.error)
    told = {repr(row.item): row.fate.status for row in outcome.rows}
    assert {told[repr(item)] for item in items[8:12]} == {"unsent"}
    assert len(told) == len(outcome.rows) == len(items)
    assert {1, 2, 3, 4, 6, 7, 8} <= server.deleted
    assert not {9, 11, 12} & server.deleted
    if width == 1:
        assert server.deleted == {1, 2, 3, 4, 6, 7, 8}


@pytest.mark.parametrize("asynchronous", [False, True])
def test_nothing_is_sent_in_a_dry_run(*, asynchronous: bool) -> None:
    server = Server(SPEECHES["media"])
    rows: list[Any] = []
    kind: Any = CampaignManagementClient
    wire: Any = Wire(server)
    if asynchronous:
        kind, wire = AsyncCampaignManagementClient, AsyncWire(server)
    client = kind(MICROSOFT, transport=wire, dry_run=True)

    def start() -> None:
        made = client.delete_media_in_batches(
            range(1, 9), account_id=1, size=4, on_fates=rows.extend
        )
        if asynchronous:
            asyncio.run(made)

    with pytest.raises(DryRun, match="not sent") as caught:
        start()
    assert server.speech.ids(caught.value.preview.body.encode()) == [1, 2, 3, 4]
    assert Counter(row.fate.status for row in rows) == {"unsent": 8}
    assert not server.calls


def test_an_event_handler_that_raises_hides_no_reply() -> None:
    server = Server(SPEECHES["media"])
    error = CallersOwnError()
    rows: list[Any] = []
    raises = once_at(2, error)

    def hook(event: Event) -> None:
        if isinstance(event, Received):
            raises(event)

    client = CampaignManagementClient(MICROSOFT, transport=Wire(server), on_event=hook)
    with pytest.raises(CallersOwnError):
        client.delete_media_in_batches(
            range(1, 13), account_id=1, size=4, on_fates=rows.extend
        )
    fates = Outcome(rows).fates()
    assert {n for n in fates if fates[n] == "deleted"} == server.deleted
    assert server.deleted >= {1, 2, 3, 4, 6, 7, 8}
    assert {fates[number] for number in range(9, 13)} == {"unsent"}


def test_a_transport_error_carries_the_report() -> None:
    server = Server(SPEECHES["media"], iter(["cut after"] * 9))
    outcome = run("media", server, range(1, 20), size=4)
    assert isinstance(outcome.error, TransportError)
    assert outcome.error.report is outcome.report
