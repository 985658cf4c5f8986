"""What pure code asks its driver to do: generators yield these and are sent the results.

Renewing tokens, retrying and batching are generators; one synchronous and one asynchronous driver
run them. What goes wrong outside is thrown into the generator.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

if TYPE_CHECKING:
    from ..auth.credentials import TokenSource
    from ..http.transport import HttpRequest

__all__ = ["Ask", "Effect", "Renew", "Send", "Sleep", "Steps"]


class Send(NamedTuple):
    """Send a request; the result is an `HttpResponse`. Throws `TransportError`."""

    request: HttpRequest
    timeout: float


class Sleep(NamedTuple):
    """Let time pass."""

    seconds: float


class Ask(NamedTuple):
    """Call a function of the user's; the result is what it returns, awaited if need be."""

    function: Callable[[], Any]


class Renew(NamedTuple):
    """Have a source make a token, once for all who wait for it; the result is the token.

    ``stale`` is the token that doesn't do any more. If the source has another by now, that is it.
    """

    source: TokenSource
    stale: str | None
    timeout: float


Effect: TypeAlias = Send | Sleep | Ask | Renew
T = TypeVar("T")
Steps: TypeAlias = Generator[Effect, Any, T]
"""A computation that yields effects and returns a T."""
