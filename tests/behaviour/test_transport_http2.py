"""HTTP/2: whatever goes wrong after the request has left, it isn't sent again."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from generated import (
    AsyncHttpxTransport,
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
