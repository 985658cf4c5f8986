"""The driver of synchronous clients."""

from __future__ import annotations

import time
from threading import get_ident
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ..effects import Invoke, Send, Shielded, Sleep, WaitFor
from ..errors import AuthenticationError

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from ..effects import Effect, Steps
    from ..http.transport import HttpResponse, Transport, WatchingTransport
    from .sans_io import SansIOClient

__all__ = ["Driver"]

T = TypeVar("T")


class Driver:
    """Runs generators of effects with blocking calls; several threads may use one at once."""

    def __init__(self, client: SansIOClient, transport: Transport) -> None:
        self.client = client
        self.transport = transport

    def run(self, steps: Steps[T]) -> T:
        """Run a generator to its end; return its result or raise its exception."""
        try:
            effect = next(steps)
            while True:
                try:
                    result = self._perform(effect)
                except BaseException as error:  # the generator decides what it means
                    effect = steps.throw(error)
                else:
                    effect = steps.send(result)
        except StopIteration as stop:
            value: T = stop.value
            return value
        finally:
            steps.close()

    def _perform(self, effect: Effect) -> Any:
        match effect:
            case Send():
                return self._send(effect)
            case Sleep(seconds):
                return time.sleep(seconds)
            case Invoke(function):
                return _called(function)
            case Shielded(steps):
                return self.run(steps)
            case WaitFor(ended, thread):
                return _wait(ended, thread)

    def _send(self, effect: Send) -> HttpResponse:
        transport, leaving = self.transport, effect.leaving
        if getattr(transport, "calls_leaving", False):
            watching = cast("WatchingTransport", transport)
            return watching.send(
                effect.request, timeout=effect.timeout, leaving=leaving
            )
        if leaving is not None:
            leaving()
        return transport.send(effect.request, timeout=effect.timeout)


def _called(function: Callable[[], Any]) -> Any:
    """Call a function of the caller's. Raises `AuthenticationError` for an asynchronous one."""
    result = function()
    if not hasattr(result, "__await__"):
        return result
    if hasattr(result, "close"):
        result.close()  # a coroutine warns if it is neither awaited nor closed
    raise AuthenticationError(
        "a function of the credentials is asynchronous, and only asynchronous clients can await it"
    )


def _wait(ended: Future[None], thread: int) -> None:
    """Wait for a renewal. Raises `AuthenticationError` where that would never end."""
    if thread == get_ident():
        raise AuthenticationError(
            "the token is being renewed by another client in this thread, which a synchronous client"
            " would block: call it in another thread, or use an asynchronous client"
        )
    ended.result()
