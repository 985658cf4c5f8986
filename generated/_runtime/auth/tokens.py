"""Access tokens: what makes them, and OAuth 2.0 refresh tokens."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from ..effects import Invoke, Send, WaitFor
from ..errors import AuthenticationError
from ..http.transport import HttpRequest, HttpResponse
from .redaction import redacted
from .renewal import Turns

if TYPE_CHECKING:
    from ..effects import Steps

__all__ = ["Grant", "RefreshToken", "Token", "TokenFunction", "TokenSource"]


class Grant(NamedTuple):
    """The token endpoint that exchanges a refresh token, and the scope to ask for."""

    url: str
    scope: str = ""


class TokenSource:
    """Makes access tokens; ``token`` is the last one. Several clients may share a source."""

    def __init__(self) -> None:
        self.token: str | None = None
        self._made = 0
        self._turns = Turns()

    def fresh(
        self, stale: str | None, grants: Mapping[str, Grant], timeout: float
    ) -> Steps[str]:
        """Return a token to use instead of ``stale``; it is made once for all who wait for one.

        It is the stale one again where nothing else can be made. Raises `AuthenticationError`.
        """
        made = self._made
        while self.token is None or (self.token == stale and self._made == made):
            renewal, is_own = self._turns.take()
            if not is_own:
                yield WaitFor(renewal.ended, renewal.thread)
                continue
            try:
                if self.token is None or (self.token == stale and self._made == made):
                    self.token = yield from self.make(grants, timeout)
                    self._made += 1
            finally:
                self._turns.end(renewal)
        return self.token

    def make(self, grants: Mapping[str, Grant], timeout: float) -> Steps[str]:
        """Make another token. Raises `AuthenticationError`."""
        raise NotImplementedError


class TokenFunction(TokenSource):
    """Tokens from a function, which may be a coroutine function where the client is asynchronous."""

    def __init__(self, function: Callable[[], str | Awaitable[str]]) -> None:
        super().__init__()
        self._function = function

    def make(self, grants: Mapping[str, Grant], timeout: float) -> Steps[str]:
        """Call the function."""
        del grants, timeout
        token = yield Invoke(self._function)
        if not isinstance(token, str) or not token:
            raise AuthenticationError(
                "the token function must return a token, a str that isn't empty"
            )
        return token


class RefreshToken(TokenSource):
    """Access tokens for a refresh token, by OAuth 2.0 (RFC 6749, section 6).

    The token endpoint may replace the refresh token at any exchange; ``on_replaced`` is called with
    the new one, to store it. ``grant`` is the name of one of the API's grants, by default the first:
    see the ``grants`` of its credentials class.
    """

    def __init__(
        self,
        refresh_token: str,
        *,
        client_id: str,
        client_secret: str | None = None,
        grant: str | None = None,
        on_replaced: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__()
        self._refresh_token = refresh_token
        self._client_id = client_id
        self._client_secret = client_secret
        self._grant = grant
        self._on_replaced = on_replaced

    def __repr__(self) -> str:
        return f"RefreshToken(client_id={self._client_id!r}, grant={self._grant!r})"

    def make(self, grants: Mapping[str, Grant], timeout: float) -> Steps[str]:
        """Exchange the refresh token. Raises `AuthenticationError` where that is refused."""
        name = self._grant or next(iter(grants), "")
        if name not in grants:
            known = ", ".join(grants) or "none"
            raise AuthenticationError(f"the API has no grant {name!r}; it has {known}")
        form = {
            "client_id": self._client_id,
            "grant_type": "refresh_token",
            "refresh_token": self._refresh_token,
            "scope": grants[name].scope,
            "client_secret": self._client_secret,
        }
        from urllib.parse import urlencode

        body = urlencode({key: value for key, value in form.items() if value}).encode()
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        response = yield Send(
            HttpRequest("POST", grants[name].url, headers, body), timeout
        )
        return self._accept(response)

    def _accept(self, response: HttpResponse) -> str:
        answer = _members(response)
        token = answer.get("access_token")
        if not isinstance(token, str) or not token:
            reason = answer.get("error_description") or answer.get("error")
            text = reason or f"HTTP status {response.status} without an access token"
            shown = redacted(
                str(text), (self._refresh_token, self._client_secret or "")
            )
            raise AuthenticationError(f"the token was not renewed: {shown[:200]}")
        replaced = answer.get("refresh_token")
        if isinstance(replaced, str) and replaced and replaced != self._refresh_token:
            self._refresh_token = replaced
            if self._on_replaced is not None:
                self._on_replaced(replaced)
        return token


def _members(response: HttpResponse) -> dict[str, Any]:
    try:
        import json

        answer: Any = json.loads(response.body)
    except (ValueError, RecursionError):
        return {}
    return answer if answer.__class__ is dict else {}


Token: TypeAlias = str | TokenSource | Callable[[], str | Awaitable[str]]
"""An access token, a function that returns one, or a `RefreshToken`."""
