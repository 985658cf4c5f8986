"""Yandex Direct v5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._runtime.lazy import lazily

if TYPE_CHECKING:
    from .async_client import AsyncDirectClient
    from .client import DirectClient
    from .credentials import DirectCredentials

__all__ = ["AsyncDirectClient", "DirectClient", "DirectCredentials"]

_HOMES = {
    "DirectClient": "client",
    "AsyncDirectClient": "async_client",
    "DirectCredentials": "credentials",
}
__getattr__ = lazily(__name__, _HOMES)
