"""Microsoft Advertising Customer Management v13."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._runtime.lazy import lazily

if TYPE_CHECKING:
    from .async_client import AsyncCustomerManagementClient
    from .client import CustomerManagementClient
    from .credentials import CustomerManagementCredentials

__all__ = [
    "AsyncCustomerManagementClient",
    "CustomerManagementClient",
    "CustomerManagementCredentials",
]

_HOMES = {
    "CustomerManagementClient": "client",
    "AsyncCustomerManagementClient": "async_client",
    "CustomerManagementCredentials": "credentials",
}
__getattr__ = lazily(__name__, _HOMES)
