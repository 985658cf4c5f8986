"""One refresh token, several clients: it is never spent twice, in threads, tasks and event loops."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import pytest

from generated import AuthenticationError, ServiceFault
from generated._runtime.http.transport import HttpRequest, HttpResponse
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from generated.microsoft.campaign_management.v13.credentials import RefreshToken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

COUNT = 8
DEVELOPER = "developer"


class Vendor:
    """A token endpoint that replaces refresh tokens and refuses spent ones, and the API behind it."""

    def __init__(self, *failing: int, wait: float = 0.05) -> None:
        self.is_asked = threading.Event()
        self.refresh, self.access = "refresh-0", "access-0"
        self.exchanges = 0
        self.spent: list[str] = []
        self.wait = wait
        self._failing = failing
        self._lock = threading.Lock()

    def answer(self, request: HttpRequest) -> HttpResponse:
        with self._lock:
            if request.url.endswith("/token"):
                return self._exchange(parse_qs(request.body.decode()))
            if request.headers["Authorization"] == f"Bearer {self.access}":
                return HttpResponse(200, {}, b'{"PartialErrors": []}')
            error = {"Code": 109, "ErrorCode": "AuthenticationTokenExpired"}
            fault = {"Type": "AdApiFaultDetail", "Errors": [error]}
            return HttpResponse(401, {}, json.dumps(fault).encode())

    def _exchange(self, form: dict[str, list[str]]) -> HttpResponse:
        self.exchanges += 1
        (given,) = form["refresh_token"]
        self.spent.append(given)
        if given != self.refresh or self.exchanges in self._failing:
            return HttpResponse(400, {}, b'{"error": "invalid_grant"}')
        self.refresh = f"refresh-{self.exchanges}"
        self.access = f"access-{self.exchanges}"
        made = {"access_token": self.access, "refresh_token": self.refresh}
        return HttpResponse(200, {}, json.dumps(made).encode())

    def is_renewing(self, request: HttpRequest) -> bool:
        return request.url.endswith("/token")


class Wire:
    """Reaches the vendor with blocking calls; a renewal takes a while."""

    def __init__(self, vendor: Vendor) -> None:
        self.vendor = vendor

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        del timeout
        if self.vendor.is_renewing(request):
            self.vendor.is_asked.set()
            time.sleep(self.vendor.wait)
        return self.vendor.answer(request)

    def close(self) -> None:
        """Nothing is open."""


class AsyncWire:
    """The same for event loops."""

    def __init__(self, vendor: Vendor, on_renewal: Callable[[], object] = int) -> None:
        self.vendor = vendor
        self.on_renewal = on_renewal

    async def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        del timeout
        if self.vendor.is_renewing(request):
            self.on_renewal()
            await asyncio.sleep(self.vendor.wait)
        return self.vendor.answer(request)

    async def close(self) -> None:
        """Nothing is open."""


def credentials(token: RefreshToken) -> CampaignManagementCredentials:
    return CampaignManagementCredentials(
        authentication_token=token, developer_token=DEVELOPER
    )


def source() -> RefreshToken:
    return RefreshToken("refresh-0", client_id="application")


def delete(vendor: Vendor, token: RefreshToken) -> None:
    """A call of a new synchronous client."""
    client = CampaignManagementClient(credentials(token), transport=Wire(vendor))
    client.delete_media(account_id=1, media_ids=[7])


async def delete_async(
    vendor: Vendor, token: RefreshToken, on_renewal: Callable[[], object] = int
) -> None:
    """A call of a new asynchronous client."""
    client = AsyncCampaignManagementClient(
        credentials(token), transport=AsyncWire(vendor, on_renewal)
    )
    await client.delete_media(account_id=1, media_ids=[7])


async def gathered(vendor: Vendor, token: RefreshToken) -> None:
    await asyncio.gather(*(delete_async(vendor, token) for _ in range(COUNT)))


def in_threads(*jobs: Callable[[], object]) -> None:
    with ThreadPoolExecutor(len(jobs)) as pool:
        for future in [pool.submit(job) for job in jobs]:
            future.result(30)


@pytest.fixture(autouse=True)
def _no_hang() -> Iterator[None]:
    """A deadlock ends the test run with the stacks of all threads."""
    import faulthandler

    faulthandler.dump_traceback_later(60, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


def check(vendor: Vendor, exchanges: int) -> None:
    assert vendor.exchanges == exchanges
    assert len(set(vendor.spent)) == exchanges


def test_two_asynchronous_clients() -> None:
    vendor, token = Vendor(), source()
    asyncio.run(gathered(vendor, token))
    check(vendor, 1)
    vendor.access = "expired"
    asyncio.run(gathered(vendor, token))  # in another event loop
    check(vendor, 2)


def test_two_synchronous_clients() -> None:
    vendor, token = Vendor(), source()
    in_threads(*[lambda: delete(vendor, token)] * COUNT)
    check(vendor, 1)


def test_threads_and_event_loops_at_once() -> None:
    vendor, token = Vendor(), source()
    jobs = [
        lambda: delete(vendor, token),
        lambda: asyncio.run(gathered(vendor, token)),
    ] * 4
    in_threads(*jobs)
    check(vendor, 1)
    vendor.access = "expired"
    in_threads(*jobs)
    check(vendor, 2)


def test_an_event_loop_keeps_running_while_a_thread_renews() -> None:
    vendor, token = Vendor(wait=0.5), source()

    async def main() -> int:
        thread = threading.Thread(target=delete, args=(vendor, token))
        thread.start()
        await asyncio.to_thread(vendor.is_asked.wait)
        waiting = asyncio.create_task(delete_async(vendor, token))
        ticks = 0
        while not waiting.done():
            await asyncio.sleep(0.01)
            ticks += 1
        await waiting
        thread.join()
        return ticks

    assert asyncio.run(main()) > 5
    check(vendor, 1)


def test_a_waiting_client_can_be_cancelled() -> None:
    vendor, token = Vendor(wait=0.3), source()

    async def main() -> None:
        first = asyncio.create_task(delete_async(vendor, token))
        await asyncio.sleep(0.05)
        second = asyncio.create_task(delete_async(vendor, token))
        await asyncio.sleep(0.05)
        second.cancel()
        with pytest.raises(asyncio.CancelledError):
            await second
        await first

    asyncio.run(main())
    check(vendor, 1)


def test_if_a_renewal_is_cancelled_another_client_renews() -> None:
    """No exchange was finished, so the refresh token isn't spent."""
    vendor, token = Vendor(wait=0.2), source()

    async def main() -> None:
        first = asyncio.create_task(delete_async(vendor, token))
        await asyncio.sleep(0.05)
        second = asyncio.create_task(delete_async(vendor, token))
        await asyncio.sleep(0.05)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        await second

    asyncio.run(main())
    check(vendor, 1)


def test_if_a_renewal_fails_another_is_tried() -> None:
    vendor, token = Vendor(1), source()

    async def main() -> list[Any]:
        both = (delete_async(vendor, token) for _ in range(2))
        return await asyncio.gather(*both, return_exceptions=True)

    first, second = asyncio.run(main())
    assert isinstance(first, AuthenticationError)
    assert second is None
    assert vendor.exchanges == 2


def test_a_synchronous_client_never_blocks_the_loop_that_it_waits_for() -> None:
    """Inside a coroutine it would wait for a task that can't go on meanwhile."""
    vendor, token = Vendor(), source()
    raised: list[BaseException] = []

    def call() -> None:
        with pytest.raises(AuthenticationError, match="in this thread") as caught:
            delete(vendor, token)
        raised.append(caught.value)

    asyncio.run(delete_async(vendor, token, call))
    assert len(raised) == 1
    delete(vendor, token)
    check(vendor, 1)


class NoChange(Vendor):
    """A vendor that returns the same access token at each exchange, which the API refuses."""

    def _exchange(self, form: dict[str, list[str]]) -> HttpResponse:
        assert self.exchanges < 2 * COUNT, "the renewal doesn't end"
        reply = super()._exchange(form)
        self.access = "another"
        made = json.loads(reply.body) | {"access_token": "the same"}
        return HttpResponse(200, {}, json.dumps(made).encode())


def test_a_token_that_a_renewal_does_not_change_is_sent_once_more() -> None:
    vendor, token = NoChange(), source()
    for exchanges in (2, 3):  # the first call makes a token before it renews it
        with pytest.raises(ServiceFault, match="109"):
            delete(vendor, token)
        check(vendor, exchanges)


def test_all_who_wait_take_a_token_that_the_renewal_did_not_change() -> None:
    vendor, token = NoChange(), source()
    calls = (delete_async(vendor, token) for _ in range(COUNT))

    async def main() -> list[Any]:
        return await asyncio.gather(*calls, return_exceptions=True)

    assert all(isinstance(raised, ServiceFault) for raised in asyncio.run(main()))
    check(vendor, 2)


def test_a_function_may_return_the_same_token_again() -> None:
    vendor, made = Vendor(), list[str]()

    def token() -> str:
        assert len(made) < COUNT, "the renewal doesn't end"
        made.append("expired")
        return made[-1]

    client = CampaignManagementClient(
        CampaignManagementCredentials(
            authentication_token=token, developer_token=DEVELOPER
        ),
        transport=Wire(vendor),
    )
    with pytest.raises(ServiceFault, match="109"):
        client.delete_media(account_id=1, media_ids=[7])
    assert len(made) == 2


def pickled(token: RefreshToken) -> RefreshToken:
    kept = pickle.dumps(token)
    made: RefreshToken = pickle.loads(kept)  # noqa: S301  # our own bytes
    return made


@pytest.mark.parametrize("copied", [copy.deepcopy, pickled])
def test_a_source_can_be_copied_and_pickled(
    copied: Callable[[RefreshToken], RefreshToken],
) -> None:
    vendor = Vendor()
    delete(vendor, copied(source()))
    check(vendor, 1)
