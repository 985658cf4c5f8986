"""The exceptions of Toys."""

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
from .._runtime.problems import Problem

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

    @staticmethod
    def problems_of(detail: Fault) -> tuple[Problem, ...]:
        """Return what the detail reports, in the terms that all vendors share."""
        return (Problem(code=detail.error_code, details=detail.error_detail),)

    @staticmethod
    def request_id_of(detail: Fault) -> str | None:
        """Return the vendor's request id."""
        return detail.request_id
