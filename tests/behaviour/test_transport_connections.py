"""Which connection a request may use: none of another process or event loop, none with bytes unread."""

from __future__ import annotations

import asyncio
import importlib
import json
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import httpx2
import pytest

from generated import AsyncHttpxTransport, HttpxTransport, TransportError, fates
from generated._runtime.http.transport import HttpRequest
from generated.yandex.direct.v5 import (
    AsyncDirectClient,
    DirectClient,
    DirectCredentials,
)
from tests.support.fates import YANDEX
from tests.support.http_server import REPLY, SocketServer, answers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.support.http_server import Connection

GARBAGE = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfalse"


def in_child(work: Callable[[], object]) -> int:
    """Run a function in a forked process; return what it returns, or what tells that it hangs or fails."""
    child = os.fork()
    if not child:
        code = 111
        try:
            code = int(bool(work()))
        finally:
            os._exit(code)
    ends_at = time.monotonic() + 10
    while time.monotonic() < ends_at:
        found, status = os.waitpid(child, os.WNOHANG)
        if found:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.005)
    os.kill(child, 9)
    os.waitpid(child, 0)
    return -1


def echo(connection: Connection, request: bytes) -> None:
    """Answer an Ads.delete with the ids that it asks for, and say on which connection it came."""
    ids = json.loads(request.partition(b"\r\n\r\n")[2])["params"]["SelectionCriteria"]
    time.sleep(0.002)
    result = {"result": {"DeleteResults": [{"Id": each} for each in ids["Ids"]]}}
    body = json.dumps(result).encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n"
    head += f"RequestId: {connection.number}\r\n\r\n"
    connection.write(head.encode() + body)


@pytest.fixture
def server() -> Iterator[SocketServer]:
    """A server that deletes all ads that it is asked to."""
    with SocketServer(echo) as running:
        yield running


def deletes(client: DirectClient, number: int) -> bool:
    """Delete ads, and tell whether exactly those are said to be deleted."""
    ids = list(range(number, number + 5))
    reply = client.ads.delete(ids=ids)
    return [row.id for row in reply.delete_results] == ids and fates(reply).of(
        "deleted"
    ) == tuple(ids)


def direct(server: SocketServer) -> DirectClient:
    """Return a client that needs no certificates, which take long to load in each process."""
    transport = HttpxTransport(lambda: httpx2.Client(verify=False))
    return DirectClient(YANDEX, base_url=server.url, transport=transport)


def test_a_forked_process_has_connections_of_its_own(server: SocketServer) -> None:
    """Parent and child delete at the same time, and each gets its own reply."""
    with direct(server) as client, ThreadPoolExecutor(1) as pool:
        assert deletes(client, 1)
        for number in range(20):
            child = pool.submit(in_child, lambda: deletes(client, 100))
            assert deletes(client, 1000 * number + 1)
            assert child.result() == 1
        assert deletes(client, 7)
    assert server.connections == 1 + 20


def test_the_default_transport_in_a_forked_process(server: SocketServer) -> None:
    with DirectClient(YANDEX, base_url=server.url) as client:
        assert deletes(client, 1)
        assert in_child(lambda: deletes(client, 100)) == 1
        assert deletes(client, 7)
    assert server.connections == 1 + 1


def test_a_forked_process_of_an_asynchronous_client(server: SocketServer) -> None:
    transport = AsyncHttpxTransport(lambda: httpx2.AsyncClient(verify=False))
    client = AsyncDirectClient(YANDEX, base_url=server.url, transport=transport)

    async def delete(number: int) -> bool:
        reply = await client.ads.delete(ids=[number])
        return fates(reply).of("deleted") == (number,)

    def in_loop_of_child() -> bool:
        return asyncio.run(delete(9))

    async def run() -> None:
        assert await delete(1)
        for number in range(5):
            child = asyncio.to_thread(in_child, in_loop_of_child)
            codes = await asyncio.gather(child, delete(number + 2))
            assert tuple(codes) == (1, True)
        await client.close()

    asyncio.run(run())
    assert server.connections == 1 + 5


def test_a_fork_while_locks_are_held(server: SocketServer) -> None:
    """Threads of the parent send all the time; the child has none of them, and doesn't wait for them."""
    client, stop = direct(server), threading.Event()

    def work() -> None:
        while not stop.is_set():
            deletes(client, 1)

    with ThreadPoolExecutor(3) as pool:
        for _ in range(3):
            pool.submit(work)
        try:
            codes = [in_child(lambda: deletes(client, 50)) for _ in range(10)]
        finally:
            stop.set()
    assert codes == [1] * 10


def test_a_token_that_a_thread_renews_while_the_process_forks(
    server: SocketServer,
) -> None:
    """The child has no thread that would end the renewal, and makes a token of its own."""
    begun, release = threading.Event(), threading.Event()
    parent = os.getpid()

    def token() -> str:
        if os.getpid() == parent:
            begun.set()
            release.wait(10)
        return "token"

    transport = HttpxTransport(lambda: httpx2.Client(verify=False))
    client = DirectClient(
        DirectCredentials(token=token), base_url=server.url, transport=transport
    )
    with ThreadPoolExecutor(1) as pool:
        pool.submit(deletes, client, 1)
        try:
            assert begun.wait(5)
            assert in_child(lambda: deletes(client, 2)) == 1
        finally:
            release.set()


def test_a_client_that_was_used_before_the_fork_is_refused_after_it(
    server: SocketServer,
) -> None:
    """Its connections are the parent's; where a function makes it, the child makes one of its own."""
    shared = HttpxTransport(httpx2.Client(verify=False))
    client = DirectClient(YANDEX, base_url=server.url, transport=shared)
    assert deletes(client, 1)

    def refused() -> bool:
        with pytest.raises(TransportError, match="a function that makes") as caught:
            deletes(client, 2)
        return not caught.value.sent and fates(caught.value).statuses() == ("unsent",)

    assert in_child(refused) == 1
    client = direct(server)
    assert deletes(client, 1)
    assert in_child(lambda: deletes(client, 2)) == 1
    unused = DirectClient(
        YANDEX,
        base_url=server.url,
        transport=HttpxTransport(httpx2.Client(verify=False)),
    )
    assert in_child(lambda: deletes(unused, 3)) == 1


def test_closing_in_the_child_leaves_the_parent_its_connections(
    server: SocketServer,
) -> None:
    client = DirectClient(YANDEX, base_url=server.url)
    assert deletes(client, 1)
    assert in_child(client.close) == 0
    assert deletes(client, 2)
    assert server.connections == 1


def test_a_second_event_loop_has_connections_of_its_own(server: SocketServer) -> None:
    transport = AsyncHttpxTransport(lambda: httpx2.AsyncClient(verify=False))
    client = AsyncDirectClient(YANDEX, base_url=server.url, transport=transport)
    for number in range(3):  # each run closes its loop
        reply = asyncio.run(client.ads.delete(ids=[number]))
        assert fates(reply).of("deleted") == (number,)

    async def in_another_thread() -> None:
        await client.ads.delete(ids=[1])
        reply = await asyncio.to_thread(asyncio.run, client.ads.delete(ids=[7]))
        assert fates(reply).of("deleted") == (7,)
        await client.ads.delete(ids=[1])

    asyncio.run(in_another_thread())
    assert server.connections == 3 + 2


def test_an_asynchronous_client_that_was_used_in_another_event_loop(
    server: SocketServer,
) -> None:
    shared = AsyncHttpxTransport(httpx2.AsyncClient(verify=False))
    client = AsyncDirectClient(YANDEX, base_url=server.url, transport=shared)
    asyncio.run(client.ads.delete(ids=[1]))
    with pytest.raises(TransportError, match="a function that makes") as caught:
        asyncio.run(client.ads.delete(ids=[2]))
    assert fates(caught.value).statuses() == ("unsent",)
    assert len(server.requests) == 1


BEHIND: dict[str, list[bytes]] = {
    "in the same segment": [REPLY + GARBAGE],
    "in the next segment": [REPLY, GARBAGE],
    "a part of one": [REPLY + GARBAGE[:9]],
    "bytes of no reply": [REPLY + b"\r\n"],
    "after a reply in chunks": [
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"
        + GARBAGE
    ],
    "after a reply without a body": [b"HTTP/1.1 204 No\r\n\r\n" + GARBAGE],
    "after an informational reply": [
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n"
        + REPLY
        + GARBAGE
    ],
}


def bodies_of_two(
    url: str, *, is_async: bool, pause: float, client: bool
) -> list[bytes]:
    """Send two requests, one after the other; return the bodies of the replies."""
    request = HttpRequest("POST", url, {}, b"{}")
    if not is_async:
        transport = HttpxTransport(httpx2.Client(verify=False) if client else None)
        first = transport.send(request, timeout=2)
        time.sleep(pause)
        second = transport.send(request, timeout=2)
        transport.close()
        return [first.body, second.body]

    async def run() -> list[bytes]:
        transport = AsyncHttpxTransport(
            httpx2.AsyncClient(verify=False) if client else None
        )
        first = await transport.send(request, timeout=2)
        await asyncio.sleep(pause)
        second = await transport.send(request, timeout=2)
        await transport.close()
        return [first.body, second.body]

    return asyncio.run(run())


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("client", [False, True], ids=["ours", "caller's"])
@pytest.mark.parametrize("parts", BEHIND.values(), ids=BEHIND)
def test_what_follows_a_reply_is_not_the_next_one(
    parts: list[bytes], *, is_async: bool, client: bool
) -> None:
    def answer(connection: Connection, request: bytes) -> None:
        del request
        if connection.number:
            connection.write(REPLY)
        else:
            connection.write(*parts)

    with SocketServer(answer) as server:
        pause = 0.02 if len(parts) > 1 else 0
        bodies = bodies_of_two(
            server.url, is_async=is_async, pause=pause, client=client
        )
        assert bodies[1] == b"ok"
        assert server.connections == 2


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_what_arrives_a_moment_after_a_reply_is_not_the_next_one(
    monkeypatch: pytest.MonkeyPatch, *, is_async: bool
) -> None:
    """As a second record of TLS does; the moments are longer here than they are in use."""
    guarded = importlib.import_module("generated._runtime.http.guarded")
    monkeypatch.setattr(guarded, "_QUIET", 0.5)

    def answer(connection: Connection, request: bytes) -> None:
        del request
        connection.write(REPLY)
        if not connection.number:
            time.sleep(0.05)
            connection.write(GARBAGE)

    with SocketServer(answer) as server:
        bodies = bodies_of_two(server.url, is_async=is_async, pause=0, client=False)
        assert bodies == [b"ok", b"ok"]
        assert server.connections == 2


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_a_connection_that_is_clean_is_used_again(*, is_async: bool) -> None:
    with SocketServer(answers()) as server:
        bodies_of_two(server.url, is_async=is_async, pause=0, client=False)
        assert server.connections == 1


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_a_connection_that_the_server_closed_while_idle(*, is_async: bool) -> None:
    """That it is closed is seen before anything is written, so nothing is lost."""

    def answer(connection: Connection, request: bytes) -> None:
        del request
        connection.write(REPLY)
        connection.close()

    with SocketServer(answer) as server:
        bodies = bodies_of_two(server.url, is_async=is_async, pause=0.02, client=False)
        assert bodies == [b"ok", b"ok"]
        assert len(server.requests) == 2


def test_a_connection_that_the_server_closes_on_a_request() -> None:
    """The server may have read the request before: it isn't sent a second time."""

    def answer(connection: Connection, request: bytes) -> None:
        if len(connection.server.requests) == 1:
            echo(connection, request)
        else:
            connection.close()

    with SocketServer(answer) as closing:
        client = DirectClient(YANDEX, base_url=closing.url)
        assert deletes(client, 1)
        with pytest.raises(TransportError) as caught:
            deletes(client, 2)
        assert caught.value.sent
        assert fates(caught.value).statuses() == ("unknown",)
        assert len(closing.requests) == 2


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_what_arrives_while_a_request_is_about_to_leave(*, is_async: bool) -> None:
    """Such as a 408 with which a server closes an idle connection, while a journal is written."""
    open_connections: list[Connection] = []

    def answer(connection: Connection, request: bytes) -> None:
        del request
        open_connections.append(connection)
        connection.write(REPLY)

    def leaving() -> None:
        if len(open_connections) == 1:
            open_connections[0].write(b"HTTP/1.1 408 Late\r\nContent-Length: 0\r\n\r\n")
            time.sleep(0.02)

    async def run(request: HttpRequest) -> int:
        transport = AsyncHttpxTransport()
        await transport.send(request, timeout=2)
        reply = await transport.send(request, timeout=2, leaving=leaving)
        await transport.close()
        return reply.status

    with SocketServer(answer) as server:
        request = HttpRequest("POST", server.url, {}, b"{}")
        if is_async:
            assert asyncio.run(run(request)) == 200
        else:
            transport = HttpxTransport()
            transport.send(request, timeout=2)
            reply = transport.send(request, timeout=2, leaving=leaving)
            transport.close()
            assert reply.status == 200
        assert server.connections == len(server.requests) == 2
