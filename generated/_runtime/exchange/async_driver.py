"""The driver of asynchronous clients."""

from __future__ import annotations

import asyncio
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from ..effects import Invoke, Send, Shielded, Sleep, WaitFor
from ..http.watch import Watch

if TYPE_CHECKING:
    from ..effects import Effect, Steps
    from ..http.async_transport import AsyncTransport, WatchingAsyncTransport
    from ..http.transport import HttpResponse
    from .sans_io import SansIOClient

__all__ = ["AsyncDriver", "require_asyncio"]

T = TypeVar("T")
_PATIENCE: Final = 5.0
"""How many seconds closing waits for a renewal whose caller was cancelled."""


class AsyncDriver:
    """Runs generators of effects in an event loop; several tasks may use one at once."""

    def __init__(self, client: SansIOClient, transport: AsyncTransport) -> None:
        self.client = client
        self.transport = transport
        self._under_way: set[asyncio.Task[Any]] = set()

    async def close(self) -> None:
        """Release the connections, after what mustn't be interrupted, or after some seconds."""
        loop = asyncio.get_running_loop()
        own = [task for task in self._under_way if task.get_loop() is loop]
        if own:
            await asyncio.wait(own, timeout=_PATIENCE)
        close = getattr(self.transport, "close", None)
        closing = close() if close is not None else None
        if isawaitable(closing):
            await closing

    async def run(self, steps: Steps[T]) -> T:
        """Run a generator to its end; return its result or raise its exception."""
        require_asyncio()
        try:
            effect = next(steps)
            while True:
                try:
                    result = await self._perform(effect)
                except BaseException as error:  # the generator decides what it means
                    effect = steps.throw(error)
                else:
                    effect = steps.send(result)
        except StopIteration as stop:
            value: T = stop.value
            return value
        finally:
            steps.close()

    async def _perform(self, effect: Effect) -> Any:
        match effect:
            case Send():
                return await self._send(effect)
            case Sleep(seconds):
                return await asyncio.sleep(seconds)
            case Invoke(function):
                result = function()
                return await result if isawaitable(result) else result
            case Shielded(steps):
                return await self._shielded(steps)
            case WaitFor(ended):
                return await asyncio.wrap_future(ended)

    async def _shielded(self, steps: Steps[Any]) -> Any:
        task = asyncio.create_task(self._ended(steps))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        result, error = await asyncio.shield(task)
        if error is not None:
            raise error
        return result

    async def _ended(self, steps: Steps[Any]) -> tuple[Any, BaseException | None]:
        """Run steps; an interrupt is returned, since one that a task raises ends the event loop."""
        try:
            return await self.run(steps), None
        except (KeyboardInterrupt, SystemExit) as error:
            return None, error

    async def _send(self, effect: Send) -> HttpResponse:
        transport, leaving = self.transport, effect.leaving
        if getattr(transport, "calls_leaving", False):
            watching = cast("WatchingAsyncTransport", transport)
            return await watching.send(
                effect.request, timeout=effect.timeout, leaving=leaving
            )
        await Watch(leaving).leave_async()
        reply: Any = transport.send(effect.request, timeout=effect.timeout)
        # What a transport returns that isn't asynchronous is the reply to a request that was sent.
        found: HttpResponse = await reply if isawaitable(reply) else reply
        return found


def require_asyncio() -> None:
    """Raise RuntimeError where the caller's event loop isn't one of asyncio."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        message = (
            "asynchronous clients run on asyncio only, and nothing was sent: with trio, call a synchronous"
            " client in a thread (trio.to_thread.run_sync)"
        )
        raise RuntimeError(message) from None
