"""The exceptions of Fleet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.errors import (
    ApiError,
    DetailedFault,
    ReplyError,
    RequestError,
    ServiceFault,
    TransportError,
)

if TYPE_CHECKING:
    from .types.fault import Fault

__all__ = [
    "ApiError",
    "FaultError",
    "ReplyError",
    "RequestError",
    "ServiceFault",
    "TransportError",
]


class FaultError(DetailedFault["Fault"]):
    """A fault with the detail `Fault`."""
