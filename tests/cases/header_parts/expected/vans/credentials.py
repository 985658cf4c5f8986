"""The credentials of Vans."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from .._runtime.auth.credentials import Credentials
from .._runtime.auth.tokens import RefreshToken, Token

__all__ = ["RefreshToken", "VansCredentials"]


@dataclass(frozen=True, slots=True, kw_only=True)
class VansCredentials(Credentials):
    """The credentials of Vans."""

    secrets: ClassVar[tuple[str, ...]] = ("token",)

    token: Token = field(repr=False)
    """What the caller signs in with."""

    depot: str | None = None
    """The depot that the caller works in."""
