"""Sources of access tokens, which several clients may share: each token is made once for all of them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextvars import ContextVar
from typing import TYPE_CHECKING, Final, NamedTuple

from ..effects import Invoke, Shielded, WaitFor
from ..errors import AuthenticationError
from .renewal import Turns

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Hashable, Iterable, Mapping

    from ..effects import Steps
    from .renewal import Renewal

__all__ = ["Grant", "TokenFunction", "TokenSource"]

_RENEWAL: Final[ContextVar[Renewal]] = ContextVar("renewal")
"""The renewal that the current task or thread runs."""


class Grant(NamedTuple):
    """The token endpoint that exchanges a refresh token, and the scope to ask for."""

    url: str
    scope: str = ""


class _Made(NamedTuple):
    """A token. That of another renewal is another object, even if the token is the same."""

    token: str


class TokenSource(ABC):
    """Makes access tokens, one after the other, and keeps the last one for each use.

    A use is what a token is for: an environment's grant must not get another's token.
    """

    def __init__(self) -> None:
        self._tokens: dict[Hashable, _Made] = {}
        self._turns = Turns()
        self.is_stored = True
        """Whether what the last renewal changed is stored."""

    def token(self, grants: Mapping[str, Grant]) -> str | None:
        """Return the last token that was made for an environment with these grants."""
        made = self._tokens.get(self.use(grants))
        return made and made.token

    def secrets(self) -> set[str]:
        """Return all that must not be shown."""
        return {made.token for made in tuple(self._tokens.values())}

    def fresh(
        self, stale: str | None, grants: Mapping[str, Grant], timeout: float
    ) -> Steps[str]:
        """Return a token to use instead of ``stale``; it is made once for all who wait for one.

        It is the stale one again where nothing else can be made. Raises `AuthenticationError`, and what
        the caller's functions raise. A caller who is cancelled doesn't end the renewal.
        """
        use = self.use(grants)
        before = self._tokens.get(use)

        def is_due() -> bool:
            made = self._tokens.get(use)
            return made is None or (made.token == stale and made is before)

        while is_due() or not self.is_stored:
            renewal = self._turns.current()
            if renewal is None:
                yield Shielded(self._renewed(is_due, use, grants, timeout))
            elif renewal is _RENEWAL.get(None):
                raise AuthenticationError(
                    "the token is being renewed in this thread by a call that waits for this one: a"
                    " function that makes or stores a token can't call a client that needs the token"
                )
            else:
                yield WaitFor(renewal.ended, renewal.thread)
        return self._tokens[use].token

    def _renewed(
        self,
        is_due: Callable[[], bool],
        use: Hashable,
        grants: Mapping[str, Grant],
        timeout: float,
    ) -> Steps[None]:
        """Renew the token, unless another client does or did meanwhile."""
        renewal, is_own = self._turns.take()
        if not is_own:
            return
        try:
            _RENEWAL.set(renewal)
            if is_due():
                token = yield from self.make(grants, timeout)
                self._tokens[use] = _Made(token)
            yield from self.store()
        finally:
            self._turns.end(renewal)

    def use(self, grants: Mapping[str, Grant]) -> Hashable:
        """Return what a token is for; tokens of different uses are different."""
        del grants
        return ()

    @abstractmethod
    def make(self, grants: Mapping[str, Grant], timeout: float) -> Steps[str]:
        """Make another token. Raises `AuthenticationError`."""

    def store(self) -> Steps[None]:
        """Store what the last renewal changed; it is tried again at each call until it succeeds."""
        self.is_stored = True
        yield from ()

    def functions(self) -> Iterable[Callable[..., object]]:
        """Return the caller's functions that this source calls."""
        return ()


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

    def functions(self) -> Iterable[Callable[..., object]]:
        """Return the function."""
        return (self._function,)
