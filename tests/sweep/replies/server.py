"""A local HTTP server that gives out one prepared reply after another, byte by byte as it is told."""

from __future__ import annotations

import gzip
import socket
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self

    from tests.sweep.replies.draft import Delivery

__all__ = ["Server", "response_bytes"]

FOREIGN: Final = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
)
"""A reply that nobody asked for."""

BODILESS: Final = frozenset({204, 304})
CLOSING: Final = frozenset({"close", "short", "cut-chunked"})


def response_bytes(delivery: Delivery, body: bytes, kind: str) -> bytes:
    """Return all bytes of a response."""
    framing = delivery.framing
    headers = [f"Content-Type: {delivery.content_type or kind}", "RequestId: 1"]
    if 300 <= delivery.status < 400:
        headers.append("Location: /elsewhere")
    if framing == "cut":
        body = body[: len(body) * 2 // 3]
    if framing in {"gzip", "bad-gzip"}:
        headers.append("Content-Encoding: gzip")
        body = gzip.compress(body, mtime=0)
        body = body[: len(body) // 2] if framing == "bad-gzip" else body
    if "chunked" in framing:
        headers.append("Transfer-Encoding: chunked")
        half = len(body) // 2
        parts = (body[:half], body[half:])
        made = b"".join(b"%x\r\n%b\r\n" % (len(p), p) for p in parts if p)
        body = made[:-9] if framing == "cut-chunked" else made + b"0\r\n\r\n"
    elif framing == "close":
        headers.append("Connection: close")
    elif delivery.status not in BODILESS:
        headers.append(f"Content-Length: {len(body)}")
        body = body[: len(body) // 2] if framing == "short" else body
    reason = HTTPStatus(delivery.status).phrase
    head = "\r\n".join((f"HTTP/1.1 {delivery.status} {reason}", *headers, "", ""))
    tail = FOREIGN if framing == "more" else b""
    return head.encode() + (b"" if delivery.status in BODILESS else body) + tail


@dataclass
class Server:
    """Answers each request with what ``reply`` returns for its body: bytes, and how they are framed."""

    reply: Callable[[bytes], tuple[bytes, str]] | None = None
    paths: list[str] = field(default_factory=list[str])
    """The paths of all requests since they were last cleared."""

    def __post_init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._socket.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                threading.Thread(
                    target=self._serve, args=(connection,), daemon=True
                ).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, connection.makefile("rb") as stream, suppress(OSError):
            while line := stream.readline():
                length = 0
                while (header := stream.readline().strip()) != b"":
                    name, _, value = header.partition(b":")
                    if name.lower() == b"content-length":
                        length = int(value)
                body = stream.read(length)
                self.paths.append(line.split()[1].decode())
                if self.reply is None:
                    return
                made, framing = self.reply(body)
                connection.sendall(made)
                if framing in CLOSING:
                    return
