"""What can be seen of one attempt to send a request, and whether it proves that nothing was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..errors import TransportError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Watch", "failure_of"]

_LEAVING: Final = frozenset(
    {"http11.send_request_headers.started", "http2.send_request_headers.started"}
)


class Watch:
    """Watches one attempt; ``has_left`` says whether the first byte may be on its way.

    ``leaving`` is called once, right before. What it raises keeps the request from leaving, and is
    kept as ``refusal``.
    """

    def __init__(self, leaving: Callable[[], object] | None) -> None:
        self.has_left = False
        self.refusal: BaseException | None = None
        self._leaving = leaving

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
        if event in _LEAVING and _is_own(details):
            self.leave()

    async def trace_async(self, event: str, details: dict[str, Any]) -> None:
        """Take an event of httpcore2."""
        if event in _LEAVING and _is_own(details):
            await self.leave_async()


def failure_of(error: Exception, *, sent: bool) -> TransportError:
    """Return the `TransportError` for an exception of any kind; one that is a `TransportError` is believed."""
    if isinstance(error, TransportError):
        return error
    found = TransportError(str(error) or type(error).__name__, sent=sent)
    found.__cause__ = error
    return found


def _is_own(details: dict[str, Any]) -> bool:
    """Tell whether a request goes to the service, not to a proxy to ask for a tunnel."""
    return bool(details["request"].method != b"CONNECT")


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
