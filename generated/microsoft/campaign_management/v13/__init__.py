"""Microsoft Advertising Campaign Management v13."""

from typing import TYPE_CHECKING

from ...._runtime.lazy import lazily

if TYPE_CHECKING:
    from .client import *
    from .async_client import *
    from .credentials import *

_HOMES = {
    "CampaignManagementClient": "client",
    "AsyncCampaignManagementClient": "async_client",
    "CampaignManagementCredentials": "credentials",
    "RefreshToken": "credentials",
}
__getattr__ = lazily(__name__, _HOMES)
