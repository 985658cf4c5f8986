"""The exceptions of Boats."""

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
    from .types.refusal import Refusal

__all__ = [
    "ApiError",
    "RefusalError",
    "ReplyError",
    "RequestError",
    "ServiceFault",
    "TransportError",
]


class RefusalError(DetailedFault["Refusal"]):
    """A fault with the detail `Refusal`."""
