"""Runs the sandbox on uvicorn, in this thread or in another one."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    import uvicorn
    from starlette.types import ASGIApp

    from stubwright.sandbox.sandbox import Sandbox

    Served: TypeAlias = Sandbox | ASGIApp


class ServerMissingError(Exception):
    """A package that the sandbox needs isn't installed."""

    def __init__(self) -> None:
        super().__init__(
            "the sandbox needs starlette, uvicorn and xmlschema: "
            "pip install 'stubwright[sandbox]'"
        )


def serve(
    sandbox: Sandbox, listening: socket.socket, ready: Callable[[], object]
) -> None:
    """Serve until interrupted; call ``ready`` first. Raises `ServerMissingError`."""
    server = _server(sandbox)
    ready()
    with listening, suppress(KeyboardInterrupt):
        server.run(sockets=[listening])


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket; port 0 is any free port. Raises OSError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's algorithm off only if the protocol is set
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
def serving(served: Served, host: str = "127.0.0.1") -> Generator[str]:
    """Serve a sandbox, or any ASGI application, in a thread; yield its base URL.

    The port is any free one. Raises `ServerMissingError`.
    """
    server = _server(served)
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


def _server(served: Served) -> uvicorn.Server:
    try:
        import uvicorn

        import_module("xmlschema")  # imported when the first SOAP request is validated
        from uvicorn.protocols.http.h11_impl import H11Protocol

        from stubwright.sandbox.http.application import application
        from stubwright.sandbox.http.replies import DROP_CONNECTION
        from stubwright.sandbox.sandbox import Sandbox
    except ImportError:
        raise ServerMissingError from None
    asgi = application(served) if isinstance(served, Sandbox) else served
    transports: dict[Any, Any] = {}

    class DroppableProtocol(H11Protocol):
        """HTTP/1.1 over connections that the application can drop."""

        def connection_made(self, transport: Any) -> None:
            super().connection_made(transport)
            transports[transport.get_extra_info("peername")[:2]] = transport

        def connection_lost(self, exc: Exception | None) -> None:
            transports.pop(self.client, None)
            super().connection_lost(exc)

    async def with_extension(scope: Any, receive: Any, send: Any) -> None:
        transport = transports.get(tuple(scope.get("client") or ()))
        if transport is not None:
            scope["extensions"] = {DROP_CONNECTION: transport.abort}
        await asgi(scope, receive, send)

    config = uvicorn.Config(
        with_extension,
        http=DroppableProtocol,
        ws="none",
        lifespan="off",
        log_level="critical",
        access_log=False,
        timeout_graceful_shutdown=1,
    )
    return uvicorn.Server(config)
