"""Microsoft Advertising Campaign Management v13."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._runtime.lazy import lazily

if TYPE_CHECKING:
    from .async_client import AsyncCampaignManagementClient
    from .client import CampaignManagementClient
    from .credentials import CampaignManagementCredentials

__all__ = [
    "AsyncCampaignManagementClient",
    "CampaignManagementClient",
    "CampaignManagementCredentials",
]

_HOMES = {
    "CampaignManagementClient": "client",
    "AsyncCampaignManagementClient": "async_client",
    "CampaignManagementCredentials": "credentials",
}
__getattr__ = lazily(__name__, _HOMES)
