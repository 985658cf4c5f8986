"""The exceptions of Vans."""

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
    from .types.closed import Closed
    from .types.problems import Problems

__all__ = [
    "ApiError",
    "ClosedError",
    "ProblemsError",
    "ReplyError",
    "RequestError",
    "ServiceFault",
    "TransportError",
]


class ProblemsError(DetailedFault["Problems"]):
    """A fault with the detail `Problems`."""


class ClosedError(DetailedFault["Closed"]):
    """A fault with the detail `Closed`."""
