"""Functions of the caller that raise lose no reply that has arrived, and claim none that can't have come."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from generated import Receipt, fates
from generated._runtime.errors import (
    RequestError,
    ServiceFault,
    TransportError,
    is_unsent,
    unsent_receipt,
)
from generated._runtime.exchange.events import Received, Sending
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from tests.support.batch_runs import SPEECHES
from tests.support.fates import WORD
from tests.support.model_server import AsyncWire, Server, Wire

if TYPE_CHECKING:
    from collections.abc import Callable

    from generated import Fates
    from generated._runtime.auth.tokens import Token
    from generated._runtime.exchange.events import Event

ERROR_OF_ELSE = ServiceFault(
    "was refused", fault_code="x", receipt=Receipt(operation="DeleteElse")
)
BOTH = pytest.mark.parametrize("asynchronous", [False, True])


class CallersOwnError(Exception):
    """What only the caller's code raises."""


def hook_for(kind: type[Event], error: BaseException) -> Callable[[Event], None]:
    """A hook that raises at each event of a kind."""

    def hook(event: Event) -> None:
        if isinstance(event, kind):
            raise error

    return hook


def client(
    server: Server, hook: Any, *, asynchronous: bool, token: Token = WORD
) -> Any:
    credentials = CampaignManagementCredentials(
        authentication_token=token, developer_token=WORD
    )
    if asynchronous:
        wire = AsyncWire(server)
        return AsyncCampaignManagementClient(credentials, transport=wire, on_event=hook)
    return CampaignManagementClient(credentials, transport=Wire(server), on_event=hook)


def call(
    server: Server, hook: Callable[[Event], None], *, asynchronous: bool, **batches: Any
) -> BaseException:
    """What deleting six media raises; in batches where options for them are given."""
    made = client(server, hook, asynchronous=asynchronous)
    ids = range(1, 7)

    def run() -> None:
        called = (
            made.delete_media_in_batches(ids, account_id=1, **batches)
            if batches
            else made.delete_media(account_id=1, media_ids=ids)
        )
        if asynchronous:
            asyncio.run(called)

    with pytest.raises(BaseException) as caught:  # noqa: PT011  # the tests say which
        run()
    return caught.value


@BOTH
@pytest.mark.parametrize(
    "error",
    [CallersOwnError(), KeyboardInterrupt(), RequestError("Else", "", "is wrong")],
)
def test_the_exception_of_the_handler_has_the_reply(
    error: BaseException, *, asynchronous: bool
) -> None:
    server = Server(SPEECHES["media"])
    raised: Any = call(server, hook_for(Received, error), asynchronous=asynchronous)
    outcome = raised.outcome
    assert raised is error
    assert server.deleted == {1, 2, 3, 4, 6}
    assert set(fates(outcome).of("deleted")) == server.deleted
    assert fates(outcome).of("refused") == (5,)
    assert any("outcome" in note for note in raised.__notes__)


@BOTH
def test_the_exception_of_the_handler_has_the_fault(*, asynchronous: bool) -> None:
    server = Server(SPEECHES["media"], iter(["fault"]))
    hook = hook_for(Received, CallersOwnError())
    raised: Any = call(server, hook, asynchronous=asynchronous)
    assert isinstance(raised.outcome, ServiceFault)
    assert raised.outcome.code == 1102
    assert set(fates(raised.outcome).statuses()) == {"refused"}


@BOTH
def test_before_there_is_a_reply_nothing_is_attached(*, asynchronous: bool) -> None:
    server = Server(SPEECHES["media"])
    hook = hook_for(Sending, CallersOwnError())
    raised = call(server, hook, asynchronous=asynchronous)
    assert isinstance(raised, CallersOwnError)
    assert not hasattr(raised, "outcome")
    assert not server.calls


@BOTH
def test_without_a_reply_there_is_no_such_event(*, asynchronous: bool) -> None:
    server = Server(SPEECHES["media"], iter(["cut after"]))
    hook = hook_for(Received, CallersOwnError())
    assert isinstance(call(server, hook, asynchronous=asynchronous), TransportError)


@BOTH
@pytest.mark.parametrize("width", [1, 3])
@pytest.mark.parametrize("kind", [CallersOwnError, RequestError])
def test_batches_record_the_reply_and_stop(
    kind: type[Any], width: int, *, asynchronous: bool
) -> None:
    """One exception is raised for several batches at once; each has the fates of its own reply, or none."""
    error = kind("Else", "", "is wrong")
    server = Server(SPEECHES["media"])
    rows: list[Any] = []
    raised = call(
        server,
        hook_for(Received, error),
        asynchronous=asynchronous,
        size=2,
        concurrency=width,
        on_fates=rows.extend,
    )
    assert raised is error
    told = {row.item: row.fate.status for row in rows}
    assert set(told) == set(range(1, 7))
    assert {n for n in told if told[n] == "deleted"} <= server.deleted
    asked = {number for _, ids in server.calls for number in ids}
    assert {n for n in told if told[n] == "unsent"} == set(told) - asked
    if width == 1:
        assert [told[n] for n in range(1, 7)] == ["deleted"] * 2 + ["unsent"] * 4


@BOTH
@pytest.mark.parametrize(
    "error", [CallersOwnError(), KeyboardInterrupt(), ERROR_OF_ELSE]
)
@pytest.mark.parametrize("raised_by", ["hook", "token function"])
def test_what_ends_a_call_before_it_is_sent_says_so(
    raised_by: str, error: BaseException, *, asynchronous: bool
) -> None:
    """The error of another call, which a hook raises again, isn't taken for the outcome of this one."""
    server = Server(SPEECHES["media"])

    def raising(*_: object) -> str:
        raise error

    token = WORD if raised_by == "hook" else raising
    hook = raising if raised_by == "hook" else None
    made = client(server, hook, asynchronous=asynchronous, token=token)
    told: dict[int, str] = {}

    def on_fates(rows: Fates) -> None:
        told.update({row.item: row.fate.status for row in rows})

    def run() -> None:
        called = made.delete_media_in_batches(
            range(1, 7), account_id=1, size=2, on_fates=on_fates
        )
        if asynchronous:
            asyncio.run(called)

    with pytest.raises(type(error)) as caught:
        run()
    assert caught.value is error
    assert is_unsent(error) or error is ERROR_OF_ELSE
    request: Any = getattr(unsent_receipt(error), "request", None)
    assert request.media_ids == [1, 2]
    assert told == dict.fromkeys(range(1, 7), "unsent")
    assert not server.calls


@BOTH
def test_the_mark_of_an_earlier_call_is_taken_back(*, asynchronous: bool) -> None:
    """One exception is raised before the first request leaves, and after the answer to the second."""
    server = Server(SPEECHES["media"])
    error = CallersOwnError()
    call(server, hook_for(Sending, error), asynchronous=asynchronous)
    assert is_unsent(error)
    call(server, hook_for(Received, error), asynchronous=asynchronous)
    assert not is_unsent(error)
