"""The credentials of Microsoft Advertising Campaign Management v12."""

from dataclasses import dataclass, field

from ...._runtime.client import Credentials

__all__ = ["CampaignManagementCredentials"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignManagementCredentials(Credentials):
    """The credentials of Microsoft Advertising Campaign Management v12."""

    authentication_token: str = field(repr=False)
    """The OAuth access token of the user."""

    developer_token: str = field(repr=False)
    """The developer token of the calling application."""

    customer_id: str | None = None
    """The manager account that the user works in."""

    customer_account_id: str | None = None
    """The ad account that the request is about; equal to an AccountId in the body."""
