"""One refresh token for several environments, with functions of the caller's, cancellations and forks."""

from __future__ import annotations

import asyncio
import functools
import gc
import json
import os
import signal
import threading
import warnings
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import pytest

from generated import AuthenticationError, HttpResponse, OptionError
from generated._runtime.errors import is_unsent
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from generated.microsoft.campaign_management.v13.credentials import RefreshToken
from generated.microsoft.customer_management.v13 import (
    CustomerManagementClient,
    CustomerManagementCredentials,
)

if TYPE_CHECKING:
    from collections.abc import Callable

ANY = "any"


class Vendor:
    """A token endpoint that takes each refresh token once, and an API that takes tokens of its environment."""

    def __init__(self) -> None:
        self.refresh = "refresh-0"
        self.spent: list[str] = []
        self.deletes: list[str] = []

    def exchange(self, body: bytes) -> HttpResponse:
        form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
        self.spent.append(form["refresh_token"])
        if form["refresh_token"] != self.refresh:
            return HttpResponse(400, {}, b'{"error": "invalid_grant"}')
        self.refresh = f"refresh-{len(self.spent)}"
        kind = "sandbox" if "si.ads" in form["scope"] else "production"
        made = {"access_token": f"{kind}-access", "refresh_token": self.refresh}
        return HttpResponse(200, {}, json.dumps(made).encode())

    def delete(self, url: str, token: str) -> HttpResponse:
        kind = "sandbox" if ".sandbox." in url else "production"
        assert token == f"Bearer {kind}-access", "a token went to another environment"
        self.deletes.append(kind)
        return HttpResponse(200, {}, b'{"PartialErrors": []}')


class Wire:
    """Reaches the vendor."""

    def __init__(self, vendor: Vendor, on_exchange: Callable[[], object] = int) -> None:
        self.vendor = vendor
        self.on_exchange = on_exchange

    def send(self, request: Any, *, timeout: float) -> HttpResponse:
        del timeout
        if request.url.endswith("/token"):
            answer = self.vendor.exchange(request.body)
            self.on_exchange()
            return answer
        return self.vendor.delete(request.url, request.headers["Authorization"])

    def close(self) -> None:
        """Nothing is open."""


class AsyncWire:
    """The same for event loops; the endpoint's answer takes a while to arrive."""

    def __init__(self, vendor: Vendor, wait: float = 0.0) -> None:
        self.vendor = vendor
        self.wait = wait
        self.is_closed = False

    async def send(self, request: Any, *, timeout: float) -> HttpResponse:
        del timeout
        assert not self.is_closed
        if request.url.endswith("/token"):
            answer = self.vendor.exchange(request.body)
            await asyncio.sleep(self.wait)
            assert not self.is_closed
            return answer
        return self.vendor.delete(request.url, request.headers["Authorization"])

    async def close(self) -> None:
        self.is_closed = True


def source(on_replaced: Callable[[str], object] | None = None) -> RefreshToken:
    return RefreshToken("refresh-0", client_id=ANY, on_replaced=on_replaced)


def credentials(token: Any) -> CampaignManagementCredentials:
    return CampaignManagementCredentials(
        authentication_token=token, developer_token=ANY
    )


def client(vendor: Vendor, token: Any, **options: Any) -> CampaignManagementClient:
    wire = options.pop("transport", None) or Wire(vendor)
    return CampaignManagementClient(credentials(token), transport=wire, **options)


def delete(vendor: Vendor, token: Any, **options: Any) -> Any:
    found = client(vendor, token, **options)
    return found.delete_media(account_id=1, media_ids=[7])


async def delete_async(vendor: Vendor, token: Any, wait: float = 0.0) -> Any:
    wire = AsyncWire(vendor, wait)
    found = AsyncCampaignManagementClient(credentials(token), transport=wire)
    return await found.delete_media(account_id=1, media_ids=[7])


def check(vendor: Vendor, exchanges: int) -> None:
    assert vendor.spent == [f"refresh-{number}" for number in range(exchanges)]


def test_environments_share_the_refresh_token_only() -> None:
    vendor, token = Vendor(), source()
    for environment in ("production", "sandbox", "production", "sandbox"):
        delete(vendor, token, environment=environment)
    assert vendor.deletes == ["production", "sandbox"] * 2
    check(vendor, 2)


def test_clients_of_several_apis_share_the_access_token() -> None:
    vendor, token = Vendor(), source()
    delete(vendor, token)
    other = CustomerManagementClient(
        CustomerManagementCredentials(authentication_token=token, developer_token=ANY),
        transport=Wire(vendor),
    )
    other.delete_user(user_id=1, time_stamp=b"1")
    check(vendor, 1)


def test_an_asynchronous_function_is_awaited_before_the_delete() -> None:
    vendor = Vendor()
    stored: list[tuple[str, int]] = []

    async def store(replaced: str) -> None:
        await asyncio.sleep(0)
        stored.append((replaced, len(vendor.deletes)))

    asyncio.run(delete_async(vendor, source(store)))
    assert stored == [("refresh-1", 0)]
    assert len(vendor.deletes) == 1


async def coroutine(*_: object) -> str:
    return ANY


def returning(*_: object) -> Any:
    return coroutine()


class Called:
    """An object that is called like a coroutine function."""

    async def __call__(self, *_: object) -> str:
        return ANY


@pytest.mark.parametrize(
    "function", [coroutine, functools.partial(coroutine, 1), Called()], ids=type
)
@pytest.mark.parametrize("make", [source, lambda function: function])
def test_a_synchronous_client_refuses_coroutine_functions(
    function: Any, make: Callable[[Any], Any]
) -> None:
    vendor = Vendor()
    with pytest.raises(OptionError, match="authentication_token has an asynchronous"):
        client(vendor, make(function))
    check(vendor, 0)


@pytest.mark.parametrize("make", [source, lambda function: lambda: function(ANY)])
def test_a_function_that_turns_out_to_be_asynchronous(
    make: Callable[[Any], Any],
) -> None:
    vendor, token = Vendor(), make(returning)
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # no coroutine is left unawaited
        for _ in range(2):
            with pytest.raises(AuthenticationError, match="only asynchronous clients"):
                delete(vendor, token)
        gc.collect()
    assert not vendor.deletes
    assert len(vendor.spent) <= 1


def test_a_token_function_may_be_asynchronous() -> None:
    vendor = Vendor()

    async def token() -> str:
        await asyncio.sleep(0)
        return "production-access"

    asyncio.run(delete_async(vendor, token))
    assert vendor.deletes == ["production"]


def test_a_refresh_token_that_was_not_stored_is_not_lost() -> None:
    """The next call stores it; before that, nothing is sent."""
    vendor, given = Vendor(), list[str]()

    def store(replaced: str) -> None:
        given.append(replaced)
        if len(given) < 3:
            raise OSError("the disk is full")

    token = source(store)
    for _ in range(2):
        with pytest.raises(OSError, match="full") as caught:
            delete(vendor, token)
        assert not vendor.deletes
        assert is_unsent(caught.value)
    delete(vendor, token)
    delete(vendor, token)
    assert given == ["refresh-1"] * 3
    assert len(vendor.deletes) == 2
    check(vendor, 1)


def test_a_renewal_outlives_the_caller_who_is_cancelled() -> None:
    """The endpoint has spent the refresh token already; its answer must not get lost."""
    vendor, token = Vendor(), source()

    async def main() -> None:
        first = asyncio.create_task(delete_async(vendor, token, 0.1))
        await asyncio.sleep(0.02)
        waiting = [asyncio.create_task(delete_async(vendor, token)) for _ in range(3)]
        await asyncio.sleep(0.02)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        await asyncio.gather(*waiting)

    asyncio.run(main())
    check(vendor, 1)
    assert len(vendor.deletes) == 3


def test_closing_a_client_waits_for_its_renewal() -> None:
    vendor, token = Vendor(), source()

    async def main() -> None:
        wire = AsyncWire(vendor, 0.1)
        with pytest.raises(TimeoutError):
            async with (
                asyncio.timeout(0.02),
                AsyncCampaignManagementClient(
                    credentials(token), transport=wire
                ) as closing,
            ):
                await closing.delete_media(account_id=1, media_ids=[7])
        assert wire.is_closed
        await delete_async(vendor, token)

    asyncio.run(main())
    check(vendor, 1)
    assert len(vendor.deletes) == 1


def test_a_function_that_needs_the_token_which_it_stores() -> None:
    vendor = Vendor()
    raised: list[BaseException] = []

    async def store(_: str) -> None:
        with pytest.raises(AuthenticationError, match="in this thread") as caught:
            await delete_async(vendor, token)
        raised.append(caught.value)

    token = source(store)

    async def main() -> None:
        async with asyncio.timeout(10):
            await delete_async(vendor, token)

    asyncio.run(main())
    assert len(raised) == 1
    check(vendor, 1)


def in_child(job: Callable[[], object]) -> int:
    """Run a job in a forked process; return its exit code, that of an alarm if it hangs."""
    process = os.fork()
    if process == 0:
        signal.alarm(10)
        code = 1
        try:
            job()
            code = 0
        finally:
            os._exit(code)  # the child must not run the rest of the tests
    _, status = os.waitpid(process, 0)
    return os.waitstatus_to_exitcode(status)


def test_a_process_that_is_forked_during_a_renewal() -> None:
    """The thread that renews isn't part of the child, which must not wait for it."""
    vendor, token = Vendor(), source()
    is_asked, may_end = threading.Event(), threading.Event()

    def pause() -> None:
        is_asked.set()
        may_end.wait(10)

    slow = Wire(vendor, pause)
    thread = threading.Thread(target=lambda: delete(vendor, token, transport=slow))
    thread.start()
    is_asked.wait(10)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # forks beside threads
        code = in_child(lambda: delete(Vendor(), token))
    may_end.set()
    thread.join(10)
    assert code == 0
    delete(vendor, token)
    check(vendor, 1)
