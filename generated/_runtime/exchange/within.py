"""The deadline of a call, for all that it does: its requests, those for tokens, and its pauses."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from ..effects import Send, Shielded, Sleep
from ..errors import TransportError
from ..http.transport import HttpResponse

if TYPE_CHECKING:
    from ..effects import Effect, Steps

__all__ = ["within"]

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
                if isinstance(effect, Send):
                    result = _checked(result, max_reply)
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


def _checked(response: Any, max_reply: int) -> HttpResponse:
    """Return what a transport of any kind has returned; header names may be in upper case.

    Raises `TransportError` where it is no response, or one that is too long.
    """
    try:
        body, headers = response.body, response.headers
        named = {str(name).lower(): str(headers[name]) for name in headers}
        if not isinstance(body, bytes):
            body = bytes(memoryview(body))
        found = HttpResponse(int(response.status), named, body)
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        text = f"the transport has to return a status, headers and bytes: {error}"
        raise TransportError(text) from error
    if len(body) > max_reply:
        raise TransportError(f"the answer is longer than {max_reply} bytes (max_reply)")
    return found
