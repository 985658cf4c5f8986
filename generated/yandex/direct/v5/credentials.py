"""The credentials of Yandex Direct v5."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from ...._runtime.auth.credentials import Credentials
from ...._runtime.auth.tokens import RefreshToken, Token

__all__ = ["DirectCredentials", "RefreshToken"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectCredentials(Credentials):
    """The credentials of Yandex Direct v5."""

    secrets: ClassVar[tuple[str, ...]] = ("token",)

    token: Token = field(repr=False)
    """The OAuth token."""

    client_login: str | None = None
    """The advertiser's login; required for agencies."""

    language: str | None = None
    """The language of the messages in replies: en, ru or tr."""

    use_operator_units: bool | None = None
    """Whether to spend the agency's points instead of the advertiser's."""
