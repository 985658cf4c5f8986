"""Microsoft Advertising Campaign Management v13."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

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
    "AsyncCampaignManagementClient": ".async_client",
    "CampaignManagementClient": ".client",
    "CampaignManagementCredentials": ".credentials",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name], __name__), name)
