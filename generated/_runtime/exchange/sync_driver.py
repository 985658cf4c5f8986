"""The driver of synchronous clients."""

from __future__ import annotations

import time
from threading import get_ident
from typing import TYPE_CHECKING, Any, TypeVar

from ..effects import Invoke, Send, Sleep, WaitFor
from ..errors import AuthenticationError

if TYPE_CHECKING:
    from concurrent.futures import Future

    from ..effects import Effect, Steps
    from ..http.transport import Transport
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
            case Send(request, timeout):
                return self.transport.send(request, timeout=timeout)
            case Sleep(seconds):
                return time.sleep(seconds)
            case Invoke(function):
                return function()
            case WaitFor(ended, thread):
                return _wait(ended, thread)


def _wait(ended: Future[None], thread: int) -> None:
    """Wait for a renewal. Raises `AuthenticationError` where that would never end."""
    if thread == get_ident():
        raise AuthenticationError(
            "the token is being renewed by another client in this thread, which a synchronous client"
            " would block: call it in another thread, or use an asynchronous client"
        )
    ended.result()
