"""The credentials of a client, and the values that they have at a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from .tokens import TokenFunction, TokenSource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..effects import Steps
    from .tokens import Grant

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
                self.constants[name] = (
                    str(value).lower() if isinstance(value, bool) else str(value)
                )

    def known(self) -> dict[str, str]:
        """Return the values that are known without making a token."""
        made = {name: source.token for name, source in self._sources.items()}
        return self.constants | {name: token for name, token in made.items() if token}

    def public(self) -> dict[str, str]:
        """Return the known values that are not secret: they say whose account it is."""
        known = self.known().items()
        return {name: value for name, value in known if name not in self.secrets}

    def secret(self, values: Mapping[str, str]) -> set[str]:
        """Return the secrets among the values of a request, and those that are known now."""
        both = (*values.items(), *self.known().items())
        return {value for name, value in both if name in self.secrets}

    def current(self) -> Steps[dict[str, str]]:
        """Return all values, making the tokens that don't exist yet."""
        found = dict(self.constants)
        for name, source in self._sources.items():
            found[name] = source.token or (
                yield from source.fresh(None, self._grants, self._timeout)
            )
        return found

    def renew(self, used: Mapping[str, str]) -> Steps[bool]:
        """Renew the tokens of a request that was refused. Returns whether it had any."""
        for name, source in self._sources.items():
            yield from source.fresh(used.get(name), self._grants, self._timeout)
        return bool(self._sources)
