"""The credentials of Fleet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from .._runtime.auth.credentials import Credentials
from .._runtime.auth.tokens import Grant, RefreshToken, Token

__all__ = ["FleetCredentials", "RefreshToken"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FleetCredentials(Credentials):
    """The credentials of Fleet."""

    secrets: ClassVar[tuple[str, ...]] = ("token",)
    grants: ClassVar[Mapping[str, Mapping[str, Grant]]] = {
        "production": {
            "fleet": Grant("https://login.fleet.example/token", "vans offline"),
        },
    }

    token: Token = field(repr=False)
    """What the caller signs in with."""

    fleet_login: str | None = None
    """The fleet's login, over REST."""
