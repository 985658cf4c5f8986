"""What transports of any kind raise: without proof that nothing was sent, the outcome is unknown."""

from __future__ import annotations

import asyncio
import ssl
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, cast

import anyio
import pytest

from generated import (
    HttpResponse,
    ReplyError,
    RetryPolicy,
    TransportError,
    fates,
)
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
    CampaignManagementCredentials,
)

if TYPE_CHECKING:
    from generated import HttpRequest

WORD = "the-secret-token"
CREDENTIALS = CampaignManagementCredentials(
    authentication_token=WORD, developer_token=WORD
)
FOREIGN = [
    OSError("broken pipe"),
    RuntimeError("Event loop is closed"),
    ssl.SSLError("bad record"),
    anyio.ClosedResourceError(),
    KeyError("key"),
    TimeoutError(),
]


class Failing:
    """A transport of a user: takes a request and raises."""

    def __init__(self, error: BaseException) -> None:
        self.error = error
        self.sent = 0

    def send(self, request: HttpRequest, *, timeout: float) -> Any:
        del request, timeout
        self.sent += 1
        raise self.error

    def close(self) -> None:
        """Nothing is open."""


class FailingLater(Failing):
    """The same for asynchronous clients."""

    async def send(self, request: HttpRequest, *, timeout: float) -> Any:
        super().send(request, timeout=timeout)

    async def close(self) -> None:  # type: ignore[override]  # the protocol of asynchronous transports
        """Nothing is open."""


def call(error: BaseException, *, is_async: bool) -> tuple[BaseException, int]:
    """Delete two items; return what was raised, and how often the request was sent."""
    retry = RetryPolicy(attempts=3, base=0.001)
    if not is_async:
        transport = Failing(error)
        client = CampaignManagementClient(CREDENTIALS, transport=transport, retry=retry)
        with pytest.raises(BaseException) as caught:  # noqa: PT011  # each kind
            client.delete_media(account_id=1, media_ids=[7, 8])
        return caught.value, transport.sent
    later = FailingLater(error)

    async def run() -> None:
        made = AsyncCampaignManagementClient(CREDENTIALS, transport=later, retry=retry)
        await made.delete_media(account_id=1, media_ids=[7, 8])

    with pytest.raises(BaseException) as caught:  # noqa: PT011  # each kind
        asyncio.run(run())
    return caught.value, later.sent


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("error", FOREIGN, ids=lambda error: type(error).__name__)
def test_an_exception_of_another_kind_leaves_the_outcome_unknown(
    error: Exception, is_async: bool
) -> None:
    raised, sent = call(error, is_async=is_async)
    assert isinstance(raised, TransportError)
    assert raised.sent
    assert raised.__cause__ is error
    assert raised.receipt.operation == "DeleteMedia"
    assert fates(raised).statuses() == ("unknown",)
    assert sent == 1


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_a_transport_that_proves_that_nothing_was_sent_is_believed(
    is_async: bool,
) -> None:
    raised, sent = call(TransportError("no route", sent=False), is_async=is_async)
    assert fates(raised).statuses() == ("unsent",)
    assert sent == 3


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit()])
def test_what_ends_a_program_passes_through(
    error: BaseException, is_async: bool
) -> None:
    assert call(error, is_async=is_async) == (error, 1)


def test_secrets_in_what_a_transport_says_are_hidden() -> None:
    error = OSError(f"cannot send Bearer {WORD}")
    assert WORD not in str(call(error, is_async=False)[0])


class Returning(Failing):
    """Returns what it is given, of whatever kind."""

    def __init__(self, answer: Any) -> None:
        super().__init__(ValueError())
        self.answer = answer

    def send(self, request: HttpRequest, *, timeout: float) -> Any:
        del request, timeout
        return self.answer


NO_RESPONSES: dict[str, Any] = {
    "nothing": None,
    "a tuple": (200, {}, b"{}"),
    "a body of text": HttpResponse(200, {}, cast("Any", "{}")),
    "no headers": HttpResponse(200, cast("Any", None), b"{}"),
    "headers in a list": HttpResponse(200, cast("Any", [("a", "b")]), b"{}"),
    "no status": HttpResponse(cast("Any", None), {}, b"{}"),
}


@pytest.mark.parametrize("answer", NO_RESPONSES.values(), ids=NO_RESPONSES)
def test_a_transport_that_returns_no_response(answer: Any) -> None:
    client = CampaignManagementClient(CREDENTIALS, transport=Returning(answer))
    with pytest.raises(TransportError, match="has to return a status") as caught:
        client.delete_media(account_id=1, media_ids=[7])
    assert caught.value.sent
    assert fates(caught.value).statuses() == ("unknown",)


def test_a_transport_with_its_own_spelling_of_responses() -> None:
    answer = HttpResponse(
        HTTPStatus.TOO_MANY_REQUESTS,
        cast("Any", {"Retry-After": 3}),
        cast("Any", bytearray()),
    )
    client = CampaignManagementClient(CREDENTIALS, transport=Returning(answer))
    with pytest.raises(ReplyError) as caught:
        client.delete_media(account_id=1, media_ids=[7])
    assert caught.value.retry_after == 3


class Bare:
    """A transport whose send isn't asynchronous, and that has no close."""

    def send(self, request: HttpRequest, *, timeout: float) -> Any:
        del request, timeout
        return HttpResponse(200, {}, b'{"PartialErrors": []}')


def test_a_transport_with_less_than_is_asked_of_one() -> None:
    """What it returns is the reply to a delete that was sent, and isn't lost."""
    bare: Any = Bare()
    with CampaignManagementClient(CREDENTIALS, transport=bare) as client:
        reply = client.delete_media(account_id=1, media_ids=[7])
    assert fates(reply).of("deleted") == (7,)

    async def run() -> Any:
        async with AsyncCampaignManagementClient(CREDENTIALS, transport=bare) as made:
            return await made.delete_media(account_id=1, media_ids=[7])

    assert fates(asyncio.run(run())).of("deleted") == (7,)


def test_an_exception_without_a_text() -> None:
    class MuteError(Exception):
        def __str__(self) -> str:
            raise ZeroDivisionError

    with pytest.raises(TransportError, match="no answer: MuteError") as caught:
        CampaignManagementClient(
            CREDENTIALS, transport=Failing(MuteError())
        ).delete_media(account_id=1, media_ids=[7])
    assert fates(caught.value).statuses() == ("unknown",)
