"""A server that speaks HTTP/2 in front of the sandbox, and breaks streams and connections.

It does so where the sandbox drops a connection, and after a share of all other requests.
"""

from __future__ import annotations

import socket
import socketserver
import threading
from collections import Counter
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from random import Random
from typing import TYPE_CHECKING, Any, Final, cast
from urllib.parse import urlsplit

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.errors import ErrorCodes
from h2.events import DataReceived, RequestReceived, StreamEnded
from h2.exceptions import ProtocolError

if TYPE_CHECKING:
    from collections.abc import Generator

BREAKS: Final = ("reset", "going away", "not HTTP/2", "closed")
GARBAGE: Final = b"\x00\x00\x04\xff\xff\xff\xff\xff\xff???\n" * 8
SHARE: Final = 0.1
HOP_BY_HOP: Final = frozenset({"connection", "keep-alive", "transfer-encoding"})


class Front(socketserver.ThreadingTCPServer):
    """Forwards requests to an address, and counts the streams and connections that it breaks."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, address: str, seed: int) -> None:
        super().__init__(("127.0.0.1", 0), _Connection)
        self.behind = urlsplit(address).netloc
        self.random = Random(seed)  # noqa: S311  # not for secrets
        self.counts: Counter[str] = Counter()
        self.lock = threading.Lock()

    @property
    def address(self) -> str:
        """The address of this server."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def count(self, name: str) -> None:
        """Count something."""
        with self.lock:
            self.counts[name] += 1

    def chosen(self, *, dropped: bool) -> str:
        """Return how to break the next reply, or an empty string if it is to be sent."""
        with self.lock:
            if dropped or self.random.random() < SHARE:
                return self.random.choice(BREAKS)
            return ""


class _Connection(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        """Serve a connection until it ends; each stream has a thread."""
        self.front = cast("Front", self.server)
        self.lock = threading.Lock()
        self.http2 = H2Connection(H2Configuration(client_side=False))
        self.http2.initiate_connection()
        self._flush()
        heads: dict[int, dict[str, str]] = {}
        bodies: dict[int, bytearray] = {}
        with suppress(OSError, ProtocolError):
            while data := self.request.recv(1 << 16):
                for event in self._received(data):
                    match event:
                        case RequestReceived():
                            pairs = ((_text(k), _text(v)) for k, v in event.headers)
                            heads[event.stream_id] = dict(pairs)
                            bodies[event.stream_id] = bytearray()
                        case DataReceived():
                            bodies[event.stream_id] += event.data
                        case StreamEnded():
                            number = event.stream_id
                            asked = (
                                number,
                                heads.pop(number),
                                bytes(bodies.pop(number)),
                            )
                            threading.Thread(
                                target=self._serve, args=asked, daemon=True
                            ).start()
                        case _:
                            pass

    def _received(self, data: bytes) -> list[Any]:
        with self.lock:
            events = self.http2.receive_data(data)
            for event in events:
                if isinstance(event, DataReceived):
                    size = event.flow_controlled_length
                    self.http2.acknowledge_received_data(size, event.stream_id)
            self._flush()
        return events

    def _flush(self) -> None:
        self.request.sendall(self.http2.data_to_send())

    def _serve(self, number: int, head: dict[str, str], body: bytes) -> None:
        """Forward the request of a stream; send the reply, or break something."""
        self.front.count("requests")
        with suppress(OSError, ProtocolError):
            reply = self._forwarded(head, body)
            how = self.front.chosen(dropped=reply is None)
            with self.lock:
                if reply is None or how:
                    self.front.count(how)
                    self._break(number, how)
                else:
                    self._send(number, *reply)

    def _forwarded(
        self, head: dict[str, str], body: bytes
    ) -> tuple[list[tuple[str, str]], bytes] | None:
        """Return headers and body of the reply; None if the connection is dropped."""
        rest = {k: v for k, v in head.items() if k[0] != ":" and k != "host"}
        behind = HTTPConnection(self.front.behind, timeout=60)
        try:
            behind.request(head[":method"], head[":path"], body, rest)
            reply = behind.getresponse()
            content = reply.read()
        except (OSError, HTTPException):
            return None
        finally:
            behind.close()
        headers = [(":status", str(reply.status))]
        for name, value in reply.getheaders():
            if name.lower() not in HOP_BY_HOP:
                headers.append((name.lower(), value))
        return headers, content

    def _send(self, number: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self.http2.send_headers(number, headers)
        size = self.http2.max_outbound_frame_size
        for start in range(0, len(body), size):
            self.http2.send_data(number, body[start : start + size])
        self.http2.end_stream(number)
        self._flush()

    def _break(self, number: int, how: str) -> None:
        if how == "reset":
            self.http2.reset_stream(number, ErrorCodes.INTERNAL_ERROR)
            self._flush()
            return
        if how == "going away":
            self.http2.close_connection(ErrorCodes.INTERNAL_ERROR)
            self._flush()
        elif how == "not HTTP/2":
            self.request.sendall(GARBAGE)
        self.request.shutdown(socket.SHUT_RDWR)


def _text(value: bytes | str) -> str:
    return value if isinstance(value, str) else value.decode()


@contextmanager
def http2_front(address: str, seed: int) -> Generator[Front]:
    """Serve HTTP/2 in threads, in front of an address."""
    server = Front(address, seed)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
