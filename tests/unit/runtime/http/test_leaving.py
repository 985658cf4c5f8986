"""When a transport says that a request leaves: once, right before its first byte, or never."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from generated import AsyncHttpxTransport, HttpxTransport, TransportError
from generated._runtime.http.transport import HttpRequest, HttpResponse
from tests.support.http_server import SocketServer, answers, unused_port

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.support.http_server import Connection


def send_sync(url: str, leaving: Any, client: Any = None) -> HttpResponse:
    """Send a request with the synchronous transport."""
    transport = HttpxTransport(client and httpx2.Client(**client))
    try:
        return transport.send(
            HttpRequest("POST", url, {}, b"{}"), timeout=2, leaving=leaving
        )
    finally:
        transport.close()


def send_async(url: str, leaving: Any, client: Any = None) -> HttpResponse:
    """Send a request with the asynchronous transport."""

    async def run() -> HttpResponse:
        transport = AsyncHttpxTransport(client and httpx2.AsyncClient(**client))
        try:
            return await transport.send(
                HttpRequest("POST", url, {}, b"{}"), timeout=2, leaving=leaving
            )
        finally:
            await transport.close()

    return asyncio.run(run())


@pytest.fixture(params=[send_sync, send_async], ids=["sync", "async"])
def send(request: pytest.FixtureRequest) -> Callable[..., HttpResponse]:
    """Send with both kinds of transport."""
    found: Callable[..., HttpResponse] = request.param
    return found


@pytest.fixture
def server() -> Iterator[SocketServer]:
    """A server that answers every request."""
    with SocketServer(answers()) as running:
        yield running


def test_it_is_said_once_and_after_the_connection_is_made(
    send: Callable[..., HttpResponse], server: SocketServer
) -> None:
    seen: list[tuple[int, int]] = []
    connected = threading.Event()

    def leaving() -> None:
        for _ in range(200):  # the server counts in a thread of its own
            if server.connections:
                break
            connected.wait(0.01)
        seen.append((server.connections, len(server.requests)))

    assert send(server.url, leaving).status == 200
    assert seen == [(1, 0)]


def test_it_is_not_said_where_no_connection_is_made(
    send: Callable[..., HttpResponse],
) -> None:
    seen: list[bool] = []
    with pytest.raises(TransportError) as caught:
        send(f"http://127.0.0.1:{unused_port()}/", lambda: seen.append(True))
    assert not caught.value.sent
    assert seen == []


def test_what_it_raises_keeps_the_request_back(
    send: Callable[..., HttpResponse], server: SocketServer
) -> None:
    disk = OSError("the disk is full")

    def leaving() -> None:
        raise disk

    with pytest.raises(OSError, match="the disk is full") as caught:
        send(server.url, leaving)
    assert caught.value is disk
    assert server.requests == []


def test_a_tunnel_through_a_proxy_is_not_the_request(
    send: Callable[..., HttpResponse],
) -> None:
    def refuse(connection: Connection, request: bytes) -> None:
        del request
        connection.write(b"HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n")

    seen: list[bool] = []
    with SocketServer(refuse) as proxy, pytest.raises(TransportError) as caught:
        send(
            "https://service.example/",
            lambda: seen.append(True),
            {"proxy": proxy.url, "trust_env": False},
        )
    assert proxy.requests[0].startswith(b"CONNECT service.example:443")
    assert not caught.value.sent
    assert seen == []


def test_a_request_to_a_plain_proxy_is_the_request(
    send: Callable[..., HttpResponse], server: SocketServer
) -> None:
    seen: list[bool] = []
    options = {"proxy": server.url, "trust_env": False}
    reply = send("http://service.example/", lambda: seen.append(True), options)
    assert reply.status == 200
    assert seen == [True]


def test_before_a_transport_that_reports_nothing_sends(
    send: Callable[..., HttpResponse],
) -> None:
    order: list[str] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        del request
        order.append("sent")
        return httpx2.Response(200)

    mock = {"transport": httpx2.MockTransport(handle)}
    send("http://service.example/", lambda: order.append("leaving"), mock)
    assert order == ["leaving", "sent"]
