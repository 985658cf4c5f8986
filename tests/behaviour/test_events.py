"""What happens in a call is told in pairs: its start and its end, and those of each request."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, get_args

import pytest

from generated import (
    Ended,
    NoAnswer,
    Received,
    RetryPolicy,
    Sending,
    Settled,
    Started,
    Waiting,
)
from generated._runtime.errors import TransportError
from generated._runtime.exchange import events
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from tests.support.batch_runs import SPEECHES
from tests.support.fates import WORD
from tests.support.model_server import AsyncWire, Server, Wire
from tests.support.packages import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generated import Event
    from generated._runtime.http.transport import HttpRequest, HttpResponse

BOTH = pytest.mark.parametrize("asynchronous", [False, True])
QUICK = RetryPolicy(attempts=3, base=0.0)


class CallersOwnError(Exception):
    """What only the caller's code raises."""


@dataclass
class Breaking(Wire):
    """A transport that raises something of its own after the request has left."""

    error: BaseException = field(default_factory=CallersOwnError)

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        super().send(request, timeout=timeout)
        raise self.error


def no_token() -> str:
    raise CallersOwnError


def events_of(
    plan: Iterable[str] = (),
    ids: Iterable[int] = (1, 2, 3),
    *,
    asynchronous: bool = False,
    token: Any = WORD,
    hook: Callable[[Event], object] | None = None,
    wire: Any = None,
    batches: bool = False,
    **options: Any,
) -> tuple[list[Any], BaseException | None]:
    """Return the events of one call, and what it raises."""
    server = Server(SPEECHES["media"], iter(plan))
    found: list[Any] = []

    def on_event(event: Event) -> None:
        found.append(event)
        if hook is not None:
            hook(event)

    kind: Any = CampaignManagementClient
    if asynchronous:
        kind, wire = AsyncCampaignManagementClient, wire or AsyncWire(server)
    client = kind(
        CampaignManagementCredentials(authentication_token=token, developer_token=WORD),
        transport=wire or Wire(server),
        on_event=on_event,
        **options,
    )

    def run() -> None:
        called = (
            client.delete_media_in_batches(ids, account_id=1, size=2)
            if batches
            else client.delete_media(account_id=1, media_ids=ids)
        )
        if asynchronous:
            asyncio.run(called)

    try:
        run()
    except BaseException as error:  # noqa: BLE001  # the tests look at it
        return found, error
    return found, None


def names(events: Iterable[Any]) -> str:
    return " ".join(type(event).__name__ for event in events)


@BOTH
@pytest.mark.parametrize(
    ("plan", "told", "outcome"),
    [
        ([], "Started Sending Received Ended", "response"),
        (["fault"], "Started Sending Received Ended", "fault"),
        (["cut after"], "Started Sending NoAnswer Ended", "unknown"),
        (["page"], "Started Sending Received Ended", "unknown"),
        (
            ["unsent"],
            "Started Sending NoAnswer Waiting Sending Received Ended",
            "response",
        ),
        (
            ["throttled", "cut before"],
            "Started Sending Received Waiting Sending NoAnswer Ended",
            "unknown",
        ),
        (
            ["unsent"] * 3,
            "Started" + " Sending NoAnswer Waiting" * 2 + " Sending NoAnswer Ended",
            "unsent",
        ),
    ],
)
def test_each_start_has_an_end(
    plan: list[str], told: str, outcome: str, *, asynchronous: bool
) -> None:
    events, _ = events_of(plan, asynchronous=asynchronous, retry=QUICK)
    assert names(events) == told
    assert events[-1].outcome == outcome
    assert len({event.call for event in events}) == 1
    assert {event.items for event in events} == {3}
    assert {event.batch for event in events} == {None}
    sendings = [event.attempt for event in events if isinstance(event, Sending)]
    ends = [e.attempt for e in events if isinstance(e, (Received, NoAnswer))]
    assert sendings == ends == list(range(1, len(sendings) + 1))
    assert events[-1].attempt == len(sendings)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"ids": range(101)}, "RequestError"),
        ({"token": no_token}, "CallersOwnError"),
        ({"dry_run": True}, "DryRun"),
    ],
)
def test_a_call_that_sends_nothing_has_both_ends(
    arguments: dict[str, Any], error: str
) -> None:
    events, raised = events_of(**arguments)
    assert names(events) == "Started Ended"
    assert type(raised).__name__ == events[-1].error == error
    assert (events[-1].outcome, events[-1].attempt) == ("unsent", 0)


@pytest.mark.parametrize("error", [CallersOwnError(), KeyboardInterrupt()])
def test_an_exception_of_the_transport_ends_the_attempt(error: BaseException) -> None:
    events, _ = events_of(wire=Breaking(Server(SPEECHES["media"]), error))
    assert names(events) == "Started Sending NoAnswer Ended"
    assert events[2].sent
    assert events[-1].outcome == "unknown"


def test_a_cancelled_call_ends_its_attempt() -> None:
    class Never:
        async def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
            del request, timeout
            await asyncio.sleep(60)
            raise AssertionError

        async def close(self) -> None:
            pass

    found: list[Any] = []

    async def main() -> None:
        client = AsyncCampaignManagementClient(
            CampaignManagementCredentials(
                authentication_token=WORD, developer_token=WORD
            ),
            transport=Never(),
            on_event=found.append,
        )
        task = asyncio.ensure_future(client.delete_media(account_id=1, media_ids=[1]))
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    assert names(found) == "Started Sending NoAnswer Ended"
    assert (found[2].error, found[2].sent) == ("CancelledError", True)


@BOTH
@pytest.mark.parametrize("at", [Started, Sending, Received, Ended])
def test_a_handler_that_raises_is_told_the_ends_all_the_same(
    at: type[Any], *, asynchronous: bool
) -> None:
    error = CallersOwnError()

    def hook(event: Event) -> None:
        if isinstance(event, at):
            raise error

    events, raised = events_of(hook=hook, asynchronous=asynchronous)
    assert raised is error
    counts = Counter(type(event).__name__ for event in events)
    assert counts["Started"] == counts["Ended"] == 1
    assert counts["Sending"] == counts["Received"] + counts["NoAnswer"]
    assert hasattr(error, "outcome") == (at in {Received, Ended})


@pytest.mark.parametrize("plan", ["fault", "cut after"])
def test_a_handler_that_raises_at_the_end_does_not_replace_the_error(plan: str) -> None:
    def hook(event: Event) -> None:
        if isinstance(event, Ended):
            raise CallersOwnError

    _, expected = events_of([plan])
    _, raised = events_of([plan], hook=hook)
    assert type(raised) is type(expected)
    assert "CallersOwnError" in getattr(raised, "__notes__", [""])[-1]


def test_an_interrupt_at_the_end_has_the_error() -> None:
    def hook(event: Event) -> None:
        if isinstance(event, Ended):
            raise KeyboardInterrupt

    _, raised = events_of(["fault"], hook=hook)
    outcome: Any = getattr(raised, "outcome", None)
    assert isinstance(raised, KeyboardInterrupt)
    assert outcome.code == 1102


def test_two_interrupts_leave_no_call_without_an_end() -> None:
    def hook(event: Event) -> None:
        if isinstance(event, (Sending, NoAnswer)):
            raise KeyboardInterrupt

    events, raised = events_of(hook=hook)
    assert isinstance(raised, KeyboardInterrupt)
    assert names(events) == "Started Sending NoAnswer Ended"


@BOTH
def test_the_calls_of_a_batch_run_have_its_number(*, asynchronous: bool) -> None:
    events, _ = events_of(ids=range(1, 6), batches=True, asynchronous=asynchronous)
    one = "Started Sending Received Ended Settled"
    assert names(events) == f"{one} {one} {one}"
    assert [event.batch for event in events] == [1] * 5 + [2] * 5 + [3] * 5
    assert [event.items for event in events] == [2] * 10 + [1] * 5
    assert len({event.call for event in events if not isinstance(event, Settled)}) == 3
    settled = [event.statuses for event in events if isinstance(event, Settled)]
    assert settled == [{"deleted": 2}, {"deleted": 2}, {"refused": 1}]


@BOTH
@pytest.mark.parametrize("error", [CallersOwnError(), KeyboardInterrupt()])
def test_a_handler_that_raises_when_a_batch_is_settled_stops_the_run(
    error: BaseException, *, asynchronous: bool
) -> None:
    def hook(event: Event) -> None:
        if isinstance(event, Settled):
            raise error

    events, raised = events_of(
        ids=range(1, 6), batches=True, asynchronous=asynchronous, hook=hook
    )
    report: Any = getattr(raised, "report", None)
    assert raised is error
    assert names(events) == "Started Sending Received Ended Settled"
    assert (report.deleted, report.unsent, report.asked) == (2, 3, 5)


def test_what_an_event_shows_of_an_address() -> None:
    events, _ = events_of(
        base_url=f"https://user:{WORD.replace(' ', '-')}@host.example"
    )
    assert events[1].url.startswith("https://host.example/")


def test_the_text_of_a_transport_error_hides_secrets() -> None:
    error = TransportError(f"Illegal header value b' {WORD}'", sent=False)
    events, _ = events_of(wire=Breaking(Server(SPEECHES["media"]), error))
    assert events[2].reason
    assert WORD not in repr(events)


def test_a_pause_says_until_when() -> None:
    events, _ = events_of(["unsent"], retry=RetryPolicy(attempts=2, base=0.01))
    [pause] = [event for event in events if isinstance(event, Waiting)]
    assert pause.seconds >= 0.01
    assert pause.until > 1_700_000_000  # a time, not a clock that starts anywhere


def test_the_docs_list_all_events_and_their_fields() -> None:
    text = (ROOT / "docs/events.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| [^|]* \|([^|]*)\|$", text, re.MULTILINE))
    common = {"operation", "call", "batch", "items"}
    stated = {
        name: set(re.findall(r"`(\w+)`", row)) - common for name, row in rows.items()
    }
    kinds = get_args(events.Event)
    assert stated == {kind.__name__: set(kind._fields) - common for kind in kinds}
    assert all(common <= set(kind._fields) for kind in kinds if kind is not Settled)
