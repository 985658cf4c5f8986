"""The credentials of Microsoft Advertising Campaign Management v12."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from ...._runtime.auth.credentials import Credentials
from ...._runtime.auth.tokens import Grant, RefreshToken, Token

__all__ = ["CampaignManagementCredentials", "RefreshToken"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignManagementCredentials(Credentials):
    """The credentials of Microsoft Advertising Campaign Management v12."""

    secrets: ClassVar[tuple[str, ...]] = ("authentication_token", "developer_token")
    grants: ClassVar[Mapping[str, Mapping[str, Grant]]] = {
        "production": {
            "entra": Grant(
                "https://login.microsoftonline.com/common/oauth2/v2.0/token",
                "https://ads.microsoft.com/msads.manage offline_access",
            ),
            "google": Grant("https://oauth2.googleapis.com/token", ""),
        },
        "sandbox": {
            "entra": Grant(
                "https://login.microsoftonline.com/common/oauth2/v2.0/token",
                "https://si.ads.microsoft.com/msads.manage offline_access",
            ),
        },
    }

    authentication_token: Token = field(repr=False)
    """The OAuth access token of the user."""

    developer_token: str = field(repr=False)
    """The developer token of the calling application."""

    customer_id: str | None = None
    """The manager account that the user works in."""

    customer_account_id: str | None = None
    """The ad account that the request applies to; equal to an AccountId in the body."""

    identity_provider: str | None = None
    """`Google` if the user signs in with a Google account; unset for Microsoft
    accounts."""
