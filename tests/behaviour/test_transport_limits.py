"""What limits a call: redirects that aren't followed, the size of a reply, and a total time."""

from __future__ import annotations

import asyncio
import gzip
import json
import time
import zlib
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from generated import (
    ApiError,
    AsyncHttpxTransport,
    HttpResponse,
    HttpxTransport,
    ReplyError,
    RetryPolicy,
    TransportError,
    fates,
)
from generated.yandex.direct.v5 import AsyncDirectClient, DirectClient
from tests.support.fates import YANDEX
from tests.support.http_server import SocketServer, answers

if TYPE_CHECKING:
    from collections.abc import Callable

    from generated import HttpRequest
    from tests.support.http_server import Connection

DELETED = json.dumps({"result": {"DeleteResults": [{"Id": 7}]}}).encode()


def reply(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """Return a reply with a body."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def delete_sync(url: str, client: Any = None, **options: Any) -> Any:
    """Delete an ad with a synchronous client, whose HTTP client may have options."""
    made = httpx2.Client(verify=False, **(client or {}))
    transport = HttpxTransport(made)
    with DirectClient(YANDEX, base_url=url, transport=transport, **options) as direct:
        return direct.ads.delete(ids=[7])


def delete_async(url: str, client: Any = None, **options: Any) -> Any:
    """Delete an ad with an asynchronous client."""

    async def run() -> Any:
        made = httpx2.AsyncClient(verify=False, **(client or {}))
        transport = AsyncHttpxTransport(made)
        async with AsyncDirectClient(
            YANDEX, base_url=url, transport=transport, **options
        ) as direct:
            return await direct.ads.delete(ids=[7])

    return asyncio.run(run())


@pytest.fixture(params=[delete_sync, delete_async], ids=["sync", "async"])
def delete(request: pytest.FixtureRequest) -> Callable[..., Any]:
    """Delete with both kinds of client."""
    found: Callable[..., Any] = request.param
    return found


def unknown(error: ApiError) -> bool:
    """Tell whether an error leaves the fate of the item unknown, and has a receipt."""
    assert error.receipt.operation == "Ads.delete"
    return fates(error).statuses() == ("unknown",)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(delete: Callable[..., Any], status: int) -> None:
    with SocketServer(answers(reply(DELETED))) as other:
        moved = f"Location: {other.url}new?token=secret#part"
        moving = reply(b"moved", moved, status=f"{status} Moved")
        with SocketServer(answers(moving)) as server:
            with pytest.raises(ReplyError) as caught:
                delete(server.url, {"follow_redirects": True})
            assert len(server.requests) == 1
        assert other.connections == 0
    text = str(caught.value)
    assert f"moved to {other.url}new;" in text
    assert f"(HTTP status {status})" in text
    assert "secret" not in text
    assert unknown(caught.value)


@pytest.mark.parametrize(
    ("location", "shown"),
    [
        ("https://me:password@other.example/soap", "https://other.example/soap"),
        ("/soap?key=1", "/soap"),
        ("//other.example/soap", "//other.example/soap"),
        ("https://[other", "an address that can't be read"),
    ],
)
def test_the_error_says_where_the_address_moved_to(location: str, shown: str) -> None:
    class Moved:
        def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
            del request, timeout
            return HttpResponse(301, {"location": location}, DELETED)

        def close(self) -> None:
            """Nothing is open."""

    with pytest.raises(ReplyError) as caught:
        DirectClient(YANDEX, transport=Moved()).ads.delete(ids=[7])
    assert f"the address has moved to {shown};" in str(caught.value)
    assert unknown(caught.value)


class Following(httpx2.HTTPTransport):
    """A transport of a caller that follows redirects by itself."""

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        found = super().handle_request(request)
        if found.has_redirect_location:
            found.read()
            request.url = httpx2.URL(found.headers["location"])
            return super().handle_request(request)
        return found


def test_a_transport_that_follows_redirects_is_stopped() -> None:
    """It would send the credentials to another address."""
    with SocketServer(answers(reply(DELETED))) as other:
        moved = reply(b"", f"Location: {other.url}", status="307 Moved")
        with SocketServer(answers(moved)) as server:
            with pytest.raises(TransportError, match="redirect") as caught:
                delete_sync(server.url, {"transport": Following()})
            assert len(server.requests) == 1
        assert other.requests == []
    assert unknown(caught.value)


COMPRESSED = {
    "plain": (DELETED, []),
    "gzip": (gzip.compress(DELETED), ["Content-Encoding: gzip"]),
    "several parts": (
        gzip.compress(DELETED[:9]) + gzip.compress(DELETED[9:]),
        ["Content-Encoding: gzip"],
    ),
    "deflate": (zlib.compress(DELETED), ["Content-Encoding: deflate"]),
    "raw deflate": (zlib.compress(DELETED, wbits=-15), ["Content-Encoding: deflate"]),
    "twice": (
        gzip.compress(zlib.compress(DELETED)),
        ["Content-Encoding: deflate, GZIP"],
    ),
    "identity": (DELETED, ["Content-Encoding: identity"]),
}


@pytest.mark.parametrize(("body", "headers"), COMPRESSED.values(), ids=COMPRESSED)
def test_compressed_replies(
    delete: Callable[..., Any], body: bytes, headers: list[str]
) -> None:
    with SocketServer(answers(reply(body, *headers))) as server:
        assert fates(delete(server.url)).statuses() == ("deleted",)
    assert b"\r\naccept-encoding: gzip, deflate\r\n" in server.requests[0].lower()


SPACES = b" " * 300_000
TOO_LONG = {
    "its length is stated": reply(SPACES),
    "its length is not stated": b"HTTP/1.1 200 OK\r\n\r\n" + SPACES,
    "it is compressed": reply(gzip.compress(SPACES), "Content-Encoding: gzip"),
    "it is compressed twice": reply(
        gzip.compress(gzip.compress(SPACES)), "Content-Encoding: gzip, gzip"
    ),
}


@pytest.mark.parametrize("sent", TOO_LONG.values(), ids=TOO_LONG)
def test_a_reply_that_is_too_long(delete: Callable[..., Any], sent: bytes) -> None:
    def answer(connection: Connection, request: bytes) -> None:
        del request
        connection.write(sent)
        connection.close()

    with SocketServer(answer) as server:
        assert unknown_error(delete, server.url, "max_reply", max_reply=100_000)
        assert len(server.requests) == 1


def unknown_error(
    delete: Callable[..., Any], url: str, text: str, **options: Any
) -> bool:
    """Tell whether a call ends in a `TransportError` that leaves the outcome unknown."""
    retry = RetryPolicy(attempts=3, base=0.001)
    with pytest.raises(TransportError, match=text) as caught:
        delete(url, retry=retry, **options)
    return caught.value.sent and unknown(caught.value)


def test_a_bomb_is_not_inflated(delete: Callable[..., Any]) -> None:
    """A kilobyte that becomes a gigabyte: no more of it than the limit is ever made."""
    import tracemalloc

    inner = zlib.compressobj(9, zlib.DEFLATED, 31)
    zeros = b"".join(inner.compress(b"\0" * 2**20) for _ in range(64)) + inner.flush()
    bomb = gzip.compress(zeros)
    sent = reply(bomb, "Content-Encoding: gzip, gzip")
    with SocketServer(answers(sent)) as server:
        tracemalloc.start()
        assert unknown_error(delete, server.url, "max_reply", max_reply=10**6)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert most < 20 * 2**20


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (gzip.compress(DELETED)[:-5], "gzip"),
        (b"no gzip", "gzip"),
        (b"no deflate", "deflate"),
        (gzip.compress(DELETED) + b"more", "gzip"),
        (DELETED, "br"),
    ],
    ids=["cut", "no gzip", "no deflate", "more behind", "unknown"],
)
def test_a_reply_that_cannot_be_decompressed(
    delete: Callable[..., Any], body: bytes, encoding: str
) -> None:
    sent = reply(body, f"Content-Encoding: {encoding}")
    with SocketServer(answers(sent)) as server:
        assert unknown_error(delete, server.url, "compress")


def test_the_limit_holds_for_a_transport_that_knows_none() -> None:
    class Long:
        def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
            del request, timeout
            return HttpResponse(200, {}, SPACES)

        def close(self) -> None:
            """Nothing is open."""

    client = DirectClient(YANDEX, transport=Long(), max_reply=1000)
    with pytest.raises(TransportError, match="max_reply") as caught:
        client.ads.delete(ids=[7])
    assert unknown(caught.value)


def drip(sent: bytes) -> Callable[[Connection, bytes], None]:
    """Return a function that sends a reply in many small parts, slowly: for more than a second."""

    def answer(connection: Connection, request: bytes) -> None:
        del request
        for place in range(0, len(sent), 4):
            connection.write(sent[place : place + 4])
            time.sleep(0.02)

    return answer


DRIPPING = {
    "head": drip(reply(DELETED, "X: " + "x" * 200)),
    "body": drip(b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + SPACES),
}


@pytest.mark.parametrize("answer", DRIPPING.values(), ids=DRIPPING)
def test_a_reply_that_arrives_byte_by_byte(
    delete: Callable[..., Any], answer: Callable[[Connection, bytes], None]
) -> None:
    with SocketServer(answer) as server:
        started = time.monotonic()
        assert unknown_error(delete, server.url, "deadline", deadline=0.3, timeout=60)
        assert 0.25 < time.monotonic() - started < 2


def test_a_server_that_never_answers(delete: Callable[..., Any]) -> None:
    with SocketServer(lambda *_: time.sleep(0.8)) as server:
        started = time.monotonic()
        assert unknown_error(delete, server.url, "deadline", deadline=0.3, timeout=60)
        assert time.monotonic() - started < 0.75


def test_retries_end_at_the_deadline(delete: Callable[..., Any]) -> None:
    """What is raised is the last outcome, and no pause goes beyond the deadline."""
    busy = {"error": {"error_code": 506, "request_id": "1", "error_string": "busy"}}
    sent = reply(json.dumps(busy).encode())
    with SocketServer(answers(sent)) as server:
        started = time.monotonic()
        with pytest.raises(ApiError) as caught:
            delete(server.url, retry=RetryPolicy(attempts=99, base=0.2), deadline=1.0)
        assert time.monotonic() - started < 1.5
    assert "506" in str(caught.value)


def test_tokens_count_for_the_deadline() -> None:
    """A request that isn't sent by the deadline is never sent."""
    from generated.yandex.direct.v5 import DirectCredentials

    def token() -> str:
        time.sleep(0.2)
        return "token"

    with SocketServer(answers(reply(DELETED))) as server:
        client = DirectClient(
            DirectCredentials(token=token), base_url=server.url, deadline=0.1
        )
        with pytest.raises(TransportError, match="deadline") as caught:
            client.ads.delete(ids=[7])
        assert fates(caught.value).statuses() == ("unsent",)
        assert server.requests == []
