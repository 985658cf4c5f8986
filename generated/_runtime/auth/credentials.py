"""The credentials of a client, and the values that they have at a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from ..errors import OptionError
from .sources import TokenFunction, TokenSource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..effects import Steps
    from .sources import Grant

__all__ = ["CredentialValues", "Credentials"]


class Credentials:
    """Base of the generated credentials, whose fields are its slots.

    ``secrets`` are the fields that must never be shown; ``grants`` the token endpoints, by
    environment and name.
    """

    __slots__: tuple[str, ...] = ()
    secrets: ClassVar[tuple[str, ...]] = ()
    grants: ClassVar[Mapping[str, Mapping[str, Grant]]] = {}


class CredentialValues:
    """The values of one client's credentials by field: ``constants``, and tokens that are renewed."""

    def __init__(
        self, credentials: Credentials, environment: str, timeout: float
    ) -> None:
        self.secrets = credentials.secrets
        self._grants = credentials.grants.get(environment, {})
        self._timeout = timeout
        self.constants: dict[str, str] = {}
        self._sources: dict[str, TokenSource] = {}
        for name in credentials.__slots__:
            value: object = getattr(credentials, name)
            if isinstance(value, TokenSource):
                self._sources[name] = value
            elif callable(value):
                function: Any = value
                self._sources[name] = TokenFunction(function)
            elif value is not None:
                self.constants[name] = _text(type(credentials).__name__, name, value)

    def refuse_coroutines(self, owner: str) -> None:
        """Refuse functions that only an asynchronous client can await. Raises `OptionError`."""
        from inspect import iscoroutinefunction

        for name, source in self._sources.items():
            called: Any
            for called in source.functions():
                if iscoroutinefunction(called) or iscoroutinefunction(called.__call__):
                    rule = "has an asynchronous function: only asynchronous clients can await it"
                    raise OptionError(owner, name, rule)

    def known(self) -> dict[str, str]:
        """Return the values that are known without making a token."""
        made = {name: s.token(self._grants) for name, s in self._sources.items()}
        return self.constants | {name: token for name, token in made.items() if token}

    def public(self) -> dict[str, str]:
        """Return the known values that are not secret: they say whose account it is."""
        known = self.known().items()
        return {name: value for name, value in known if name not in self.secrets}

    def secret(self, values: Mapping[str, str]) -> set[str]:
        """Return the secrets among the values of a request, and those that are known now."""
        both = (*values.items(), *self.known().items())
        found = {value for name, value in both if name in self.secrets}
        return found.union(*(s.secrets() for s in self._sources.values()))

    def current(self) -> Steps[dict[str, str]]:
        """Return all values, making the tokens that don't exist yet."""
        found = dict(self.constants)
        for name, source in self._sources.items():
            found[name] = yield from source.fresh(None, self._grants, self._timeout)
        return found

    def renew(self, used: Mapping[str, str]) -> Steps[bool]:
        """Renew the tokens of a request that was refused. Returns whether it had any."""
        for name, source in self._sources.items():
            yield from source.fresh(used.get(name), self._grants, self._timeout)
        return bool(self._sources)


def _text(owner: str, name: str, value: object) -> str:
    """Return the text of a credential. Raises `OptionError`, which doesn't show the value."""
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, (str, int)):
        raise OptionError(owner, name, f"must be a str, not {type(value).__name__}")
    return str(value)
