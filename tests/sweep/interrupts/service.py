"""A service in the same process, with its own log of what arrived, and transports to it.

They call ``leaving`` between two short waits, like a transport that connects first.
"""

from __future__ import annotations

import asyncio
import json
import threading
import time
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any, Final

from generated import HttpResponse

if TYPE_CHECKING:
    from collections.abc import Callable

    from generated import HttpRequest

SLOW: Final = 0.002
"""The longest wait before and after a request leaves, in seconds."""


@dataclass
class Service:
    """Deletes ids. ``hanging`` is the share of requests that are never answered."""

    seed: int
    hanging: float = 0.0
    arrived: list[int] = field(default_factory=list[int])
    unanswered: set[int] = field(default_factory=set[int])
    released: threading.Event = field(default_factory=threading.Event)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self._random = Random(self.seed)  # noqa: S311  # not for secrets

    def wait(self) -> float:
        """Return the seconds that a step takes."""
        with self._lock:
            return self._random.random() * SLOW

    def take(self, request: HttpRequest) -> bool:
        """Delete the ids of a request; tell whether it is answered."""
        ids = [int(number) for number in json.loads(request.body)["MediaIds"]]
        with self._lock:
            self.arrived += ids
            is_answered = self._random.random() >= self.hanging
            self.unanswered.update(() if is_answered else ids)
            return is_answered


@dataclass
class Wire:
    """A transport for synchronous clients."""

    service: Service
    calls_leaving: bool = True

    def send(
        self,
        request: HttpRequest,
        *,
        timeout: float,
        leaving: Callable[[], object] | None = None,
    ) -> HttpResponse:
        """Send a request."""
        time.sleep(self.service.wait())
        if leaving is not None:
            leaving()
        if not self.service.take(request):
            self.service.released.wait(timeout * 20)
        time.sleep(self.service.wait())
        return HttpResponse(200, {}, b'{"PartialErrors": []}')

    def close(self) -> None:
        """Nothing is open."""


@dataclass
class AsyncWire:
    """A transport for asynchronous clients."""

    service: Service
    calls_leaving: bool = True

    async def send(
        self,
        request: HttpRequest,
        *,
        timeout: float,
        leaving: Any = None,
    ) -> HttpResponse:
        """Send a request."""
        await asyncio.sleep(self.service.wait())
        if leaving is not None and getattr(leaving, "blocks", False):
            await asyncio.to_thread(leaving)
        elif leaving is not None:
            leaving()
        if not self.service.take(request):
            await asyncio.sleep(timeout * 20)
        await asyncio.sleep(self.service.wait())
        return HttpResponse(200, {}, b'{"PartialErrors": []}')

    async def close(self) -> None:
        """Nothing is open."""
