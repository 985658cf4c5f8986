"""HTTP/2: whatever goes wrong after the request has left, it isn't sent again."""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from generated import (
    AsyncHttpxTransport,
    HttpRequest,
    HttpxTransport,
    RetryPolicy,
    TransportError,
    fates,
)
from generated.yandex.direct.v5 import AsyncDirectClient, DirectClient
from tests.support import http2_server
from tests.support.fates import YANDEX
from tests.support.http2_server import Http2Server

if TYPE_CHECKING:
    from collections.abc import Callable

FAILURES = [
    http2_server.goes_away,
    http2_server.resets,
    http2_server.breaks_the_protocol,
    http2_server.sends_no_frames,
    http2_server.overflows_a_window,
    http2_server.closes,
]
RETRY = RetryPolicy(attempts=3, base=0.001)


def delete_sync(url: str) -> Any:
    """Delete an ad over HTTP/2."""
    made = httpx2.HTTPTransport(http1=False, http2=True, verify=False)
    transport = HttpxTransport(httpx2.Client(transport=made))
    with DirectClient(YANDEX, base_url=url, transport=transport, retry=RETRY) as client:
        return client.ads.delete(ids=[7])


def delete_async(url: str) -> Any:
    """Delete an ad over HTTP/2 with an asynchronous client."""

    async def run() -> Any:
        made = httpx2.AsyncHTTPTransport(http1=False, http2=True, verify=False)
        transport = AsyncHttpxTransport(httpx2.AsyncClient(transport=made))
        async with AsyncDirectClient(
            YANDEX, base_url=url, transport=transport, retry=RETRY
        ) as client:
            return await client.ads.delete(ids=[7])

    return asyncio.run(run())


@pytest.mark.parametrize("delete", [delete_sync, delete_async])
@pytest.mark.parametrize("fail", FAILURES, ids=lambda function: function.__name__)
def test_a_failure_after_the_request_left(
    delete: Callable[[str], Any], fail: Any
) -> None:
    with Http2Server(fail) as server:
        with pytest.raises(TransportError) as caught:
            delete(server.url)
        assert len(server.streams) == 1
    assert caught.value.sent
    assert caught.value.receipt.operation == "Ads.delete"
    assert fates(caught.value).statuses() == ("unknown",)


@pytest.mark.parametrize("delete", [delete_sync, delete_async])
def test_a_request_that_is_answered(delete: Callable[[str], Any]) -> None:
    with Http2Server(http2_server.answers) as server:
        assert fates(delete(server.url)).of("deleted") == (7,)
    assert len(server.streams) == 1


def pause() -> None:
    """Take some time before a request leaves, as a journal does."""
    time.sleep(0.02)


def request_to(url: str) -> HttpRequest:
    return HttpRequest("POST", f"{url}/json/v5/ads", {}, b"{}")


def test_requests_of_several_tasks_at_once() -> None:
    async def run(url: str) -> list[int]:
        transport = AsyncHttpxTransport(httpx2.AsyncClient(http1=False, http2=True))
        request = request_to(url)
        sent = (transport.send(request, timeout=5, leaving=pause) for _ in range(5))
        replies = await asyncio.gather(*sent)
        await transport.close()
        return [reply.status for reply in replies]

    with Http2Server(http2_server.answers, requests=5) as server:
        assert asyncio.run(run(server.url)) == [200] * 5
    assert sorted(server.streams) == [1, 3, 5, 7, 9]


def test_requests_of_several_threads_at_once() -> None:
    transport = HttpxTransport(httpx2.Client(http1=False, http2=True))

    def status_of(url: str) -> int:
        return transport.send(request_to(url), timeout=5, leaving=pause).status

    with (
        Http2Server(http2_server.answers, requests=5) as server,
        ThreadPoolExecutor(5) as threads,
    ):
        assert list(threads.map(status_of, [server.url] * 5)) == [200] * 5
    transport.close()
    assert sorted(server.streams) == [1, 3, 5, 7, 9]
