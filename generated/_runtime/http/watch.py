"""What can be seen of one attempt to send a request, and whether it proves that nothing was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..errors import TransportError
from .stream_turns import Turn
from .unread import connection_to_close

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx2

__all__ = ["Watch", "failure_of"]

_LEAVING: Final = frozenset(
    {"http11.send_request_headers.started", "http2.send_request_headers.started"}
)
_ANSWERED: Final = frozenset(
    {
        "http11.receive_response_headers.complete",
        "http2.receive_response_headers.complete",
    }
)
_CLOSED: Final = "http11.response_closed.started"
"""The reply was read, and its connection isn't in the pool yet."""


class Watch:
    """Watches one attempt; ``has_left`` says whether the first byte may be on its way.

    ``leaving`` is called once, right before. What it raises keeps the request from leaving, and is
    kept as ``refusal``. ``response`` is set when the head of the reply has arrived.
    """

    def __init__(
        self, leaving: Callable[[], object] | None, turn: Turn | None = None
    ) -> None:
        self.has_left = False
        self.refusal: BaseException | None = None
        self.response: httpx2.Response | None = None
        self._leaving = leaving
        self._status = 0
        self._turn = turn or Turn(None)

    def leave(self) -> None:
        """Call ``leaving``, once."""
        if self.has_left:
            return
        if self._leaving is not None:
            try:
                self._leaving()
            except BaseException as error:
                self.refusal = error
                raise
        self.has_left = True

    async def leave_async(self) -> None:
        """Call ``leaving``, once, and in a thread where it may block."""
        if self._leaving is None or not getattr(self._leaving, "blocks", True):
            self.leave()
        elif not self.has_left:
            await _in_thread(self.leave)

    def trace(self, event: str, details: dict[str, Any]) -> None:
        """Take an event of httpcore2."""
        self._turn.see(event)
        if event in _LEAVING:
            if self._is_own(details):
                self.leave()
        elif event in _ANSWERED:
            self._status = _status_in(details)
        elif event == _CLOSED and self.response is not None:
            stream = connection_to_close(self.response)
            if stream is not None:
                stream.close()

    async def trace_async(self, event: str, details: dict[str, Any]) -> None:
        """Take an event of httpcore2."""
        self._turn.see(event)
        if event in _LEAVING:
            if self._is_own(details):
                await self.leave_async()
        elif event in _ANSWERED:
            self._status = _status_in(details)
        elif event == _CLOSED and self.response is not None:
            stream = connection_to_close(self.response)
            if stream is not None:
                await stream.aclose()

    def _is_own(self, details: dict[str, Any]) -> bool:
        """Tell whether a request goes to the service, not to a proxy to ask for a tunnel.

        Raises `TransportError` for one that follows a redirect: it would take the credentials along.
        """
        if details["request"].method == b"CONNECT":
            return False
        if self.has_left and 300 <= self._status < 400:
            raise TransportError("a redirect was to be followed, with the credentials")
        return True


def failure_of(error: Exception, *, sent: bool) -> TransportError:
    """Return the `TransportError` for an exception of any kind; one that is a `TransportError` is believed."""
    if isinstance(error, TransportError):
        return error
    try:
        text = str(error)
    except Exception:  # the caller's class may be wrong in any way
        text = ""
    found = TransportError(text or type(error).__name__, sent=sent)
    found.__cause__ = error
    return found


def _status_in(details: dict[str, Any]) -> int:
    """Return the HTTP status in what httpcore2 reports of the head of a reply."""
    answer: tuple[Any, ...] = details["return_value"]
    return next(part for part in answer if isinstance(part, int))


async def _in_thread(function: Callable[[], object]) -> None:
    """Call a function in a thread, and wait for its end even where the task is cancelled."""
    import asyncio

    task = asyncio.ensure_future(asyncio.to_thread(function))
    cancellation: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError as error:
            cancellation = error
    if cancellation is not None:
        raise cancellation
    task.result()
