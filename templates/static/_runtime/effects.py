"""What sans-I/O code asks its driver to do: generators yield effects and are sent the results.

Renewing tokens, retrying and batching are generators; one synchronous and one asynchronous driver
run them. What a driver raises while it performs an effect is thrown into the generator.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

    from .http.transport import HttpRequest

__all__ = ["Effect", "Invoke", "Send", "Shielded", "Sleep", "Steps", "WaitFor"]


class Send(NamedTuple):
    """Send a request; the result is an `HttpResponse`. Throws `TransportError`.

    ``leaving`` is called once, right before the first byte leaves; what it raises is thrown, and then nothing
    was sent.
    """

    request: HttpRequest
    timeout: float
    leaving: Callable[[], object] | None = None


class Sleep(NamedTuple):
    """Wait for some seconds."""

    seconds: float


class Invoke(NamedTuple):
    """Call a function of the user's; the result is what it returns, awaited if it is awaitable."""

    function: Callable[[], Any]


class Shielded(NamedTuple):
    """Run steps to their end, even if the task that asks for it is cancelled; the result is theirs."""

    steps: Steps[Any]


class WaitFor(NamedTuple):
    """Wait until another client has renewed a token that both use, or has failed to.

    ``thread`` is the one in which the other client renews it.
    """

    ended: Future[None]
    thread: int


Effect: TypeAlias = Send | Sleep | Invoke | Shielded | WaitFor
T = TypeVar("T")
Steps: TypeAlias = Generator[Effect, Any, T]
"""A computation that yields effects and returns a T."""
