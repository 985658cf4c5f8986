"""The deadline of a call, for all that it does: its requests, those for tokens, and its pauses."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from ..effects import Send, Shielded, Sleep
from ..errors import TransportError

if TYPE_CHECKING:
    from ..effects import Effect, Steps
    from ..http.transport import HttpResponse

__all__ = ["check_size", "within"]

T = TypeVar("T")


def within(steps: Steps[T], ends_at: float, max_reply: int) -> Steps[T]:
    """Run the steps of a call until its deadline, and limit the replies to its requests.

    A request that hasn't been sent by then never is: the steps get a `TransportError` instead. Calling
    a function of the caller's, and waiting for another client's renewal, aren't interrupted.
    """
    try:
        effect = next(steps)
        while True:
            try:
                result = yield _limited(effect, ends_at, max_reply)
            except BaseException as error:  # the steps decide what it means
                effect = steps.throw(error)
            else:
                effect = steps.send(result)
    except StopIteration as stop:
        value: T = stop.value
        return value
    finally:
        steps.close()


def _limited(effect: Effect, ends_at: float, max_reply: int) -> Effect:
    left = ends_at - monotonic()
    if isinstance(effect, Sleep):
        return Sleep(max(0.0, min(effect.seconds, left)))
    if isinstance(effect, Shielded):
        return Shielded(within(effect.steps, ends_at, max_reply))
    if not isinstance(effect, Send):
        return effect
    if left <= 0:
        text = "not sent: the call's deadline has passed (deadline)"
        raise TransportError(text, sent=False)
    request = effect.request._replace(ends_at=ends_at, max_reply=max_reply)
    return effect._replace(request=request, timeout=min(effect.timeout, left))


def check_size(response: HttpResponse, max_reply: int) -> None:
    """Raise `TransportError` for a reply that is too long: some transports don't check it."""
    if len(response.body) > max_reply:
        raise TransportError(f"the answer is longer than {max_reply} bytes (max_reply)")
