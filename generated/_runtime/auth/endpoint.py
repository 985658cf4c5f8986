"""Requests to a token endpoint (RFC 6749), which are repeated where it fails for a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..effects import Send, Sleep
from ..errors import AuthenticationError, TransportError
from ..http.retry import retry_after
from ..http.transport import HttpRequest, HttpResponse
from .redaction import redacted_start

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ..effects import Steps

__all__ = ["answer_of"]

_ATTEMPTS: Final = 3
_BASE: Final = 0.5
"""The first pause in seconds; each further one is twice as long."""

_PATIENCE: Final = 30.0
"""The longest time in seconds that all pauses take, whatever the endpoint asks for."""

_SHOWN: Final = 200
_PASSING: Final = frozenset({"temporarily_unavailable", "server_error"})
"""The error codes of RFC 6749 for failures that pass."""


class _Failure(NamedTuple):
    reason: str
    passes: bool
    retry_after: float | None = None
    cause: Exception | None = None


def answer_of(
    url: str, form: Mapping[str, str | None], secrets: Collection[str], timeout: float
) -> Steps[dict[str, Any]]:
    """Return the members of the endpoint's answer, which has an access token.

    A time-out, a lost connection, HTTP 429 and 5xx and an answer that can't be read are tried again,
    three times in all. Raises `AuthenticationError`, in which ``secrets`` are hidden. Redirects aren't
    followed: the form goes to this address only.
    """
    from urllib.parse import urlencode, urlsplit

    body = urlencode({key: value for key, value in form.items() if value}).encode()
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Accept": "application/json",
    }
    request = HttpRequest("POST", url, headers, body)
    attempt, waited = 1, 0.0
    while True:
        try:
            response: HttpResponse = yield Send(request, timeout)
        except Exception as error:
            failure = _Failure(str(error), _is_lost(error), cause=error)
        else:
            answer = _members(response)
            if _is_token(answer.get("access_token")) and 200 <= response.status < 300:
                return answer
            failure = _failure(response, answer)
        pause = max(_BASE * 2.0 ** (attempt - 1), failure.retry_after or 0.0)
        waited += pause
        if not failure.passes or attempt == _ATTEMPTS or waited > _PATIENCE:
            break
        yield Sleep(pause)
        attempt += 1
    shown = redacted_start(failure.reason, secrets, _SHOWN)
    tries = f" ({attempt} attempts)" if attempt > 1 else ""
    raised = AuthenticationError(
        f"the token was not renewed: {urlsplit(url).hostname}: {shown}{tries}"
    )
    raised.retry_after = failure.retry_after
    raise raised from failure.cause


def _failure(response: HttpResponse, answer: Mapping[str, Any]) -> _Failure:
    status = response.status
    passes = (
        status in {408, 425, 429}
        or status >= 500
        or (status < 300 and not answer)
        or str(answer.get("error")) in _PASSING
    )
    if 300 <= status < 400:
        reason = f"HTTP status {status}, a redirect, which is never followed"
    else:
        stated = answer.get("error_description") or answer.get("error")
        reason = str(stated or f"HTTP status {status} without an access token")
    return _Failure(reason, passes, retry_after(response.headers))


def _is_lost(error: Exception) -> bool:
    return isinstance(error, (TransportError, OSError))


def _is_token(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def _members(response: HttpResponse) -> dict[str, Any]:
    try:
        import json

        answer: Any = json.loads(response.body)
    except (ValueError, RecursionError):
        return {}
    return answer if answer.__class__ is dict else {}
