"""A server that speaks HTTP/2 without TLS, and fails in the ways that HTTP/2 can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.errors import ErrorCodes
from h2.events import StreamEnded
from h2.exceptions import ProtocolError

from tests.support.http_server import SocketServer

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.http_server import Connection


def answers(connection: H2Connection, stream: int) -> bytes:
    """Say that ad 7 was deleted."""
    connection.send_headers(stream, [(":status", "200")])
    connection.send_data(
        stream, b'{"result": {"DeleteResults": [{"Id": 7}]}}', end_stream=True
    )
    return connection.data_to_send()


def goes_away(connection: H2Connection, stream: int) -> bytes:
    """Say that the connection ends, and that the request may have been processed."""
    connection.close_connection(ErrorCodes.INTERNAL_ERROR, last_stream_id=stream)
    return connection.data_to_send()


def resets(connection: H2Connection, stream: int) -> bytes:
    """Cancel the request's stream."""
    connection.reset_stream(stream, ErrorCodes.CANCEL)
    return connection.data_to_send()


def breaks_the_protocol(connection: H2Connection, stream: int) -> bytes:
    """Send data before the head of a reply."""
    del connection
    return b"\0\0\2\0\1" + stream.to_bytes(4, "big") + b"ok"


def sends_no_frames(connection: H2Connection, stream: int) -> bytes:
    """Send bytes that aren't HTTP/2."""
    del connection, stream
    return b"HTTP/1.1 400 Bad Request\r\n\r\n" * 9


def overflows_a_window(connection: H2Connection, stream: int) -> bytes:
    """Grant the client more than a window can be."""
    del connection, stream
    return 2 * (b"\0\0\4\x08\0\0\0\0\0" + (2**31 - 1).to_bytes(4, "big"))


def closes(connection: H2Connection, stream: int) -> bytes:
    """Close the connection without a word."""
    del connection, stream
    return b""


class Http2Server(SocketServer):
    """Reads requests, and fails; ``streams`` are those of the requests that were read to their end.

    It closes a connection after ``requests``.
    """

    def __init__(
        self, fail: Callable[[H2Connection, int], bytes], requests: int = 1
    ) -> None:
        super().__init__(self.ignore)
        self._fail = fail
        self._requests = requests
        self.streams: list[int] = []

    @staticmethod
    def ignore(connection: Connection, request: bytes) -> None:
        """Answer nothing in HTTP/1.1."""

    def serve(self, connection: Connection) -> None:
        """Serve one connection."""
        speaking = H2Connection(H2Configuration(client_side=False))
        speaking.initiate_connection()
        connection.write(speaking.data_to_send())
        while data := connection.sock.recv(65536):
            try:
                events = speaking.receive_data(data)
            except ProtocolError:
                return
            connection.write(speaking.data_to_send())
            for event in events:
                if isinstance(event, StreamEnded):
                    self.streams.append(event.stream_id)
                    connection.write(self._fail(speaking, event.stream_id))
                    if len(self.streams) >= self._requests:
                        return
