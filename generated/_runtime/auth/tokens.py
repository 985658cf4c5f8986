"""Access tokens: what a caller gives, and OAuth 2.0 refresh tokens."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from ..effects import Invoke
from ..errors import AuthenticationError
from ..values.option_values import FUNCTION, TEXT, checked, or_none
from .sources import Grant, TokenSource

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from ..effects import Steps

__all__ = ["Grant", "RefreshToken", "Token"]


class RefreshToken(TokenSource):
    """Access tokens for a refresh token, by OAuth 2.0 (RFC 6749, section 6).

    The token endpoint may replace the refresh token at any exchange; ``on_replaced`` is called with
    the new one, to store it. It may be a coroutine function where the client is asynchronous. If it
    raises, the call ends with that exception, nothing is sent, and the next call calls it again.
    ``grant`` is the name of one of the API's grants, by default the first: see the ``grants`` of its
    credentials class. Clients of one process may share a source, also those of several environments;
    processes must not, since each exchange may invalidate the refresh token of the others.
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
        given = {
            "refresh_token": (refresh_token, TEXT),
            "client_id": (client_id, TEXT),
            "client_secret": (client_secret, or_none(TEXT)),
            "grant": (grant, or_none(TEXT)),
            "on_replaced": (on_replaced, or_none(FUNCTION)),
        }
        for name, (value, rule) in given.items():
            checked("RefreshToken", name, value, rule)
        self._refresh_token = refresh_token
        self._client_id = client_id
        self._client_secret = client_secret
        self._grant = grant
        self._on_replaced = on_replaced

    def __repr__(self) -> str:
        return f"RefreshToken(client_id={self._client_id!r}, grant={self._grant!r})"

    def secrets(self) -> set[str]:
        """Return all that must not be shown."""
        return {*super().secrets(), self._refresh_token, self._client_secret or ""}

    def use(self, grants: Mapping[str, Grant]) -> Hashable:
        """Return the grant: its tokens are those of one environment."""
        return grants.get(self._name_in(grants))

    def _name_in(self, grants: Mapping[str, Grant]) -> str:
        return self._grant or next(iter(grants), "")

    def make(self, grants: Mapping[str, Grant], timeout: float) -> Steps[str]:
        """Exchange the refresh token. Raises `AuthenticationError` where that fails."""
        from .endpoint import answer_of

        name = self._name_in(grants)
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
        answer = yield from answer_of(grants[name].url, form, self.secrets(), timeout)
        replaced = answer.get("refresh_token")
        if isinstance(replaced, str) and replaced and replaced != self._refresh_token:
            self._refresh_token = replaced
            self.is_stored = False
        token: str = answer["access_token"]
        return token

    def store(self) -> Steps[None]:
        """Give the refresh token to ``on_replaced`` if it hasn't got it."""
        if self._on_replaced is not None and not self.is_stored:
            yield Invoke(partial(self._on_replaced, self._refresh_token))
        self.is_stored = True

    def functions(self) -> Iterable[Callable[..., object]]:
        """Return the function that stores refresh tokens."""
        return filter(None, (self._on_replaced,))


Token: TypeAlias = str | TokenSource | Callable[[], str | Awaitable[str]]
"""An access token, a function that returns one, or a `RefreshToken`."""
