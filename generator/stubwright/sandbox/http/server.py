"""Running the sandbox on uvicorn: in this thread, or beside it."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any

from stubwright.sandbox.http.application import CUT

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator

    import uvicorn

    from stubwright.sandbox.http.application import Receive, Scope, Send

    Application = Callable[[Scope, Receive, Send], Awaitable[None]]


class ServerMissingError(Exception):
    """What the sandbox needs is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "the sandbox needs uvicorn and xmlschema: pip install 'stubwright[sandbox]'"
        )


def serve(
    application: Application, listening: socket.socket, ready: Callable[[], object]
) -> None:
    """Serve until interrupted; call ``ready`` first. Raises `ServerMissingError`."""
    server = _server(application)
    ready()
    with listening, suppress(KeyboardInterrupt):
        server.run(sockets=[listening])


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens; port 0 is any free one. Raises OSError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's algorithm off only where the protocol is named
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(128)
    except OSError:
        listening.close()
        raise
    return listening


@contextmanager
def serving(application: Application, host: str = "127.0.0.1") -> Generator[str]:
    """Serve in a thread, on a free port; give the address. Raises `ServerMissingError`."""
    server = _server(application)
    listening = listen(host, 0)
    port = listening.getsockname()[1]
    thread = threading.Thread(
        target=server.run, kwargs={"sockets": [listening]}, daemon=True
    )
    thread.start()
    try:
        yield f"http://{host}:{port}"
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()


def _server(served: Application) -> uvicorn.Server:
    try:
        import uvicorn

        import_module("xmlschema")  # needed later, when a request has come
        from uvicorn.protocols.http.h11_impl import H11Protocol
    except ImportError:
        raise ServerMissingError from None
    transports: dict[Any, Any] = {}

    class Cuttable(H11Protocol):
        """HTTP/1.1 that lets the application end a connection without a word."""

        def connection_made(self, transport: Any) -> None:
            super().connection_made(transport)
            transports[transport.get_extra_info("peername")[:2]] = transport

        def connection_lost(self, exc: Exception | None) -> None:
            transports.pop(self.client, None)
            super().connection_lost(exc)

    async def application(scope: Any, receive: Any, send: Any) -> None:
        transport = transports.get(tuple(scope.get("client") or ()))
        if transport is not None:
            scope["extensions"] = {CUT: transport.abort}
        await served(scope, receive, send)

    config = uvicorn.Config(
        application,
        http=Cuttable,
        ws="none",
        lifespan="off",
        log_level="critical",
        access_log=False,
        timeout_graceful_shutdown=1,
    )
    return uvicorn.Server(config)
