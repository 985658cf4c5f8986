"""The credentials of Toys."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from .._runtime.auth.credentials import Credentials
from .._runtime.auth.tokens import RefreshToken, Token

__all__ = ["RefreshToken", "ToysCredentials"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToysCredentials(Credentials):
    """The credentials of Toys."""

    secrets: ClassVar[tuple[str, ...]] = ("token",)

    token: Token = field(repr=False)
    """The OAuth token."""

    use_agency_units: bool | None = None
    """Whether the agency's points are spent."""
