"""A token endpoint that fails often, and replaces the refresh token at every exchange."""

from __future__ import annotations

import json
import threading
import time
from collections import Counter
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from random import Random
from typing import TYPE_CHECKING, Final, cast
from urllib.parse import parse_qs

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

FAILURES: Final = ("503", "429", "html", "dropped")
"""How an exchange can fail; the refresh token stays valid then."""

SHARE: Final = 0.3


class TokenEndpoint(ThreadingHTTPServer):
    """Exchanges refresh tokens, each of which one process may use once."""

    daemon_threads = True

    def __init__(self, seed: int) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.random = Random(seed)  # noqa: S311  # not for secrets
        self.lock = threading.Lock()
        self.counts: Counter[str] = Counter()
        self.spent: Counter[tuple[str, str]] = Counter()
        """How often a process has exchanged a refresh token successfully."""

    @property
    def url(self) -> str:
        """The address of the endpoint."""
        return f"http://127.0.0.1:{self.server_address[1]}/token"

    def exchange(self, process: str, token: str) -> str:
        """Count an exchange; return how it fails, or an empty string."""
        with self.lock:
            failure = ""
            if self.random.random() < SHARE:
                failure = self.random.choice(FAILURES)
            self.counts[failure or "exchanged"] += 1
            if not failure:
                self.spent[process, token] += 1
            return failure

    def problems(self) -> Iterator[str]:
        """Yield the refresh tokens that a process used again after they were replaced."""
        for (process, token), times in self.spent.items():
            if times > 1:
                yield f"tokens: process {process} used {token!r} {times} times"


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        """Answer an exchange."""
        length = int(self.headers.get("Content-Length", 0))
        form = parse_qs(self.rfile.read(length).decode())
        (process,), (token,) = form["client_id"], form["refresh_token"]
        endpoint = cast("TokenEndpoint", self.server)
        match endpoint.exchange(process, token):
            case "dropped":
                self.close_connection = True
            case "html":
                self._reply(200, b"<html>sign in</html>", "text/html")
            case "":
                made = {
                    "access_token": f"access {time.monotonic_ns()}",
                    "refresh_token": f"{process} {time.monotonic_ns()}",
                }
                self._reply(200, json.dumps(made).encode())
            case status:
                self._reply(int(status), b"{}")

    def _reply(self, status: int, body: bytes, kind: str = "application/json") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Print nothing."""


@contextmanager
def token_endpoint(seed: int) -> Generator[TokenEndpoint]:
    """Serve a token endpoint in a thread."""
    server = TokenEndpoint(seed)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
