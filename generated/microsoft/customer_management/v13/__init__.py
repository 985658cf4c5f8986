"""Microsoft Advertising Customer Management v13."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

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
    "AsyncCustomerManagementClient": ".async_client",
    "CustomerManagementClient": ".client",
    "CustomerManagementCredentials": ".credentials",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name], __name__), name)
