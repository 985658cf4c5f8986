"""Yandex Direct v5."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_client import AsyncDirectClient
    from .client import DirectClient
    from .credentials import DirectCredentials

__all__ = ["AsyncDirectClient", "DirectClient", "DirectCredentials"]

_HOMES = {
    "AsyncDirectClient": ".async_client",
    "DirectClient": ".client",
    "DirectCredentials": ".credentials",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name], __name__), name)
