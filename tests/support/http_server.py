"""Servers on a real socket that answer HTTP requests with prepared bytes, in prepared ways."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self

REPLY = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


class Connection:
    """One connection that a client has opened; ``number`` counts from 0."""

    def __init__(self, server: SocketServer, sock: socket.socket, number: int) -> None:
        self.server = server
        self.sock = sock
        self.number = number
        self.is_over = False

    def write(self, *parts: bytes) -> None:
        """Write parts, each as a segment of its own."""
        for part in parts:
            self.sock.sendall(part)

    def close(self) -> None:
        """Close the connection."""
        self.is_over = True

    def read_request(self) -> bytes:
        """Read one request to its end; empty where the client closes first."""
        found = b""
        while b"\r\n\r\n" not in found:
            found += (data := self.sock.recv(65536))
            if not data:
                return b""
        head, _, body = found.partition(b"\r\n\r\n")
        fields = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:])
        length = int(fields.get(b"content-length", b"0"))
        while len(body) < length:
            body += self.sock.recv(65536)
        return head + b"\r\n\r\n" + body


class SocketServer:
    """Answers each request with a function of the connection and the request."""

    def __init__(self, answer: Callable[[Connection, bytes], None]) -> None:
        self._answer = answer
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self.requests: list[bytes] = []
        self.connections = 0
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/"

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._listener.close()
        for sock in self._open:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                sock = self._listener.accept()[0]
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._open.append(sock)
                made = Connection(self, sock, self.connections)
                self.connections += 1
                threading.Thread(target=self._serve, args=(made,), daemon=True).start()

    def _serve(self, connection: Connection) -> None:
        with suppress(OSError), connection.sock:
            self.serve(connection)

    def serve(self, connection: Connection) -> None:
        """Serve one connection to its end."""
        while not connection.is_over and (request := connection.read_request()):
            self.requests.append(request)
            self._answer(connection, request)


def answers(reply: bytes = REPLY) -> Callable[[Connection, bytes], None]:
    """Return a function that answers every request with the same bytes."""
    return lambda connection, _: connection.write(reply)


def unused_port() -> int:
    """Return a port on which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port
