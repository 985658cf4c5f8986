"""Yandex Direct v5."""

from typing import TYPE_CHECKING

from ...._runtime.lazy import lazily

if TYPE_CHECKING:
    from .client import *
    from .async_client import *
    from .credentials import *

_HOMES = {
    "DirectClient": "client",
    "AsyncDirectClient": "async_client",
    "DirectCredentials": "credentials",
}
__getattr__ = lazily(__name__, _HOMES)
