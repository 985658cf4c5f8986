"""A reply that drops the connection instead of being sent, or halfway through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.responses import Response

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from stubwright.sandbox.operation import HttpReply

DROP_CONNECTION: Final = "stubwright.drop_connection"
"""The key of an ASGI extension: a function that drops the connection. `server` provides it."""


class DroppedResponse(Response):
    """Sends nothing, or the headers and half of the body; then drops the connection."""

    def __init__(self, reply: HttpReply) -> None:
        super().__init__(reply.body, reply.status, reply.headers)
        self._drop = reply.drop

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the response. Raises KeyError if the server can't drop connections."""
        del receive
        drop_connection = scope["extensions"][DROP_CONNECTION]
        if self._drop == "midway":
            start = {"type": "http.response.start", "status": self.status_code}
            await send({**start, "headers": self.raw_headers})
            half = bytes(self.body[: len(self.body) // 2])
            await send({"type": "http.response.body", "body": half, "more_body": True})
        drop_connection()
