"""Credentials, and tokens that can be renewed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeAlias

from ..client.effects import Ask, Renew, Send
from ..errors import AuthenticationError
from ..http.transport import HttpRequest, HttpResponse

if TYPE_CHECKING:
    from ..client.effects import Steps

__all__ = ["Callback", "Credentials", "Grant", "RefreshToken", "Token", "TokenSource"]


class Grant(NamedTuple):
    """Where a refresh token is exchanged, and for what scope."""

    url: str
    scope: str = ""


class TokenSource:
    """Something that makes access tokens; ``token`` is the last that it made."""

    token: str | None = None

    def renew(self, grants: Mapping[str, Grant], timeout: float) -> Steps[str]:
        """Make another token. Raises `AuthenticationError`."""
        raise NotImplementedError


class Callback(TokenSource):
    """Tokens from a function, which may be a coroutine function where the client is asynchronous."""

    def __init__(self, function: Callable[[], str | Awaitable[str]]) -> None:
        self._function = function

    def renew(self, grants: Mapping[str, Grant], timeout: float) -> Steps[str]:
        """Ask the function for a token."""
        del grants, timeout
        token = yield Ask(self._function)
        if not isinstance(token, str) or not token:
            raise AuthenticationError("the token function returned no token")
        return token


class RefreshToken(TokenSource):
    """Access tokens for a refresh token, by OAuth 2.0 (RFC 6749, section 6).

    The vendor may replace the refresh token at any exchange; ``on_replaced`` is given the new one,
    to be stored. ``grant`` is the name of one of the API's grants: see its credentials.
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
        self._refresh_token = refresh_token
        self._client_id = client_id
        self._client_secret = client_secret
        self._grant = grant
        self._on_replaced = on_replaced

    def __repr__(self) -> str:
        return f"RefreshToken(client_id={self._client_id!r}, grant={self._grant!r})"

    def renew(self, grants: Mapping[str, Grant], timeout: float) -> Steps[str]:
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
            raise AuthenticationError(f"the token was not renewed: {str(text)[:200]}")
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


class Credentials:
    """Base of the generated credentials, whose fields are its slots.

    ``secrets`` are the fields that no one must see; ``grants`` the places to renew tokens at, by
    environment and name.
    """

    __slots__: tuple[str, ...] = ()
    secrets: ClassVar[tuple[str, ...]] = ()
    grants: ClassVar[Mapping[str, Mapping[str, Grant]]] = {}


class Wallet:
    """The credentials of one client: their values now, and the sources that renew them."""

    def __init__(
        self, credentials: Credentials, environment: str, timeout: float
    ) -> None:
        self._fixed: dict[str, str] = {}
        self._sources: dict[str, TokenSource] = {}
        self.grants = credentials.grants.get(environment, {})
        """The places to renew tokens at."""

        self._timeout = timeout
        for name in credentials.__slots__:
            value: object = getattr(credentials, name)
            if isinstance(value, TokenSource):
                self._sources[name] = value
            elif callable(value):
                function: Any = value
                self._sources[name] = Callback(function)
            elif value is not None:
                self._fixed[name] = (
                    str(value).lower() if isinstance(value, bool) else str(value)
                )

    def known(self) -> dict[str, str]:
        """Return the values that need no token made."""
        made = {name: source.token for name, source in self._sources.items()}
        return self._fixed | {name: token for name, token in made.items() if token}

    def values(self) -> Steps[dict[str, str]]:
        """Return the values by field, with tokens made where there are none yet."""
        found = dict(self._fixed)
        for name, source in self._sources.items():
            found[name] = source.token or (yield Renew(source, None, self._timeout))
        return found

    def renew(self, used: Mapping[str, str]) -> Steps[bool]:
        """Renew the tokens of a request that was refused. Returns whether there are any."""
        for name, source in self._sources.items():
            yield Renew(source, used.get(name), self._timeout)
        return bool(self._sources)
