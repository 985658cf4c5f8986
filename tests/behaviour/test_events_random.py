"""Whatever hooks, token functions and transports raise: events stay in pairs, and no outcome is made up."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any, Final

from hypothesis import given
from hypothesis import strategies as st

from generated import NoAnswer, Received, RetryPolicy, Sending
from generated._runtime.errors import TransportError, is_unsent
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from tests.support.batch_runs import SPEECHES
from tests.support.effort import examples
from tests.support.fates import WORD
from tests.support.model_server import AsyncWire, Server, Wire

if TYPE_CHECKING:
    from generated import Event
    from generated._runtime.http.transport import HttpRequest, HttpResponse

ENDINGS: Final = ("fine", "fault", "unsent", "cut after", "cut before", "page", "half a reply", "foreign")  # fmt: skip


class CallersOwnError(Exception):
    """What only the caller's code raises."""


class Caller:
    """The caller's functions, which raise at random, and the events that they are told."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311  # not for secrets
        self.chance = self.random.choice([0.0, 0.1, 0.4])
        self.events: list[Any] = []
        self.told: dict[int, str] = {}

    def may_raise(self, *errors: BaseException) -> None:
        if self.random.random() < self.chance:
            raise self.random.choice(errors)

    def on_event(self, event: Event) -> None:
        self.events.append(event)
        self.may_raise(CallersOwnError(), KeyboardInterrupt(), TransportError("mine"))

    def token(self) -> str:
        self.may_raise(CallersOwnError(), KeyboardInterrupt(), TransportError("mine"))
        return WORD

    def on_fates(self, rows: Any) -> None:
        for row in rows:
            assert row.item not in self.told
            self.told[row.item] = row.fate.status

    def check_pairs(self) -> None:
        calls: dict[int, list[Any]] = {}
        for event in self.events:
            if number := getattr(event, "call", 0):
                calls.setdefault(number, []).append(event)
        for events in calls.values():
            names = [type(event).__name__ for event in events]
            assert (names[0], names[-1]) == ("Started", "Ended")
            assert names.count("Started") == names.count("Ended") == 1
            kinds = (Sending, Received, NoAnswer)
            steps = [event for event in events if isinstance(event, kinds)]
            starts, ends = steps[::2], steps[1::2]
            assert all(isinstance(event, Sending) for event in starts)
            assert not any(isinstance(event, Sending) for event in ends)
            assert [e.attempt for e in starts] == [e.attempt for e in ends]


@dataclass
class Raising(Wire):
    caller: Caller

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        response = super().send(request, timeout=timeout)
        self.caller.may_raise(CallersOwnError(), KeyboardInterrupt())
        return response


@dataclass
class AsyncRaising(AsyncWire):
    caller: Caller

    async def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        response = await super().send(request, timeout=timeout)
        self.caller.may_raise(CallersOwnError(), asyncio.CancelledError())
        return response


def attempt(seed: int) -> None:
    caller = Caller(seed)
    draw = caller.random
    server = Server(SPEECHES["media"], iter(draw.choices(ENDINGS, k=20)))
    asynchronous, in_batches = draw.random() < 0.5, draw.random() < 0.5
    kind: Any = (
        AsyncCampaignManagementClient if asynchronous else CampaignManagementClient
    )
    wire: Any = AsyncRaising if asynchronous else Raising
    policy = RetryPolicy(attempts=3, base=0.0)
    client = kind(
        CampaignManagementCredentials(
            authentication_token=caller.token, developer_token=WORD
        ),
        transport=wire(server, caller),
        on_event=caller.on_event,
        retry=policy,
    )

    def run() -> None:
        called = (
            client.delete_media_in_batches(
                range(1, 13),
                account_id=1,
                size=3,
                retry=policy,
                on_fates=caller.on_fates,
            )
            if in_batches
            else client.delete_media(account_id=1, media_ids=[1, 2, 3])
        )
        if asynchronous:
            asyncio.run(called)

    raised: BaseException | None = None
    try:
        run()
    except BaseException as error:  # noqa: BLE001  # of any kind
        raised = error
    assert not isinstance(raised, AssertionError)
    assert in_batches or not (is_unsent(raised) and server.deleted)
    caller.check_pairs()
    if in_batches:
        assert set(caller.told) == set(range(1, 13))
    for item, status in caller.told.items():
        if status == "deleted":
            assert item in server.deleted
        if status in {"refused", "unsent"}:
            assert item not in server.deleted


@examples(60)
@given(st.integers(0, 2**32))
def test_functions_that_raise_at_random(seed: int) -> None:
    attempt(seed)
