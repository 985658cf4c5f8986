"""What proves that nothing was sent, where the HTTP client has a transport that isn't httpx2's own."""

from __future__ import annotations

import httpx2
import pytest

from generated import HttpxTransport, TransportError
from generated._runtime.http.transport import HttpRequest
from tests.support.http_server import SocketServer, unused_port


class Retrying(httpx2.HTTPTransport):
    """Sends a request, and once more to another address if no reply comes."""

    def __init__(self, other: str) -> None:
        super().__init__()
        self._other = httpx2.URL(other)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        try:
            return super().handle_request(request)
        except httpx2.TransportError:
            request.url = self._other
            return super().handle_request(request)


def was_sent(url: str, client: httpx2.Client) -> bool:
    """Send a request that gets no answer; tell whether it counts as sent."""
    transport = HttpxTransport(client)
    with pytest.raises(TransportError) as caught:
        transport.send(HttpRequest("POST", url, {}, b"{}"), timeout=2)
    transport.close()
    return caught.value.sent


def test_a_first_attempt_that_left_counts() -> None:
    """What is raised is that the second one found no server."""
    with SocketServer(lambda connection, _: connection.close()) as server:
        nobody = f"http://127.0.0.1:{unused_port()}/"  # not the server's
        assert was_sent(server.url, httpx2.Client(transport=Retrying(nobody)))
        assert len(server.requests) == 1


def test_a_transport_that_reports_nothing_proves_nothing() -> None:
    def handle(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("no route", request=request)

    mock = httpx2.Client(transport=httpx2.MockTransport(handle))
    assert was_sent("http://service.example/", mock)


def test_no_connection_is_proof() -> None:
    url = f"http://127.0.0.1:{unused_port()}/"
    assert not was_sent(url, httpx2.Client(verify=False))


def test_a_client_that_is_closed_is_proof() -> None:
    client = httpx2.Client(verify=False)
    client.close()
    assert not was_sent("http://service.example/", client)


def test_an_idle_connection_is_given_up_before_common_servers_close_it() -> None:
    """The shortest common time is 5 seconds: Apache httpd's KeepAliveTimeout, Node.js' keepAliveTimeout."""
    from generated._runtime.http.transport import limits

    assert 0 < (limits().keepalive_expiry or 0) < 5
