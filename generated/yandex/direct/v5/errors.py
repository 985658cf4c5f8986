"""The exceptions of Yandex Direct v5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._runtime.errors import (
    ApiError,
    DetailedFault,
    ReplyError,
    RequestError,
    ServiceFault,
    TransportError,
)
from ...._runtime.problems import Problem

if TYPE_CHECKING:
    from .types.api_exception_message import ApiExceptionMessage

__all__ = [
    "ApiError",
    "FaultResponseError",
    "ReplyError",
    "RequestError",
    "ServiceFault",
    "TransportError",
]


class FaultResponseError(DetailedFault["ApiExceptionMessage"]):
    """A fault with the detail `ApiExceptionMessage`."""

    @staticmethod
    def problems_of(detail: ApiExceptionMessage) -> tuple[Problem, ...]:
        """Return what the detail reports, in the terms that all vendors share."""
        return (Problem(code=detail.error_code, details=detail.error_detail),)

    @staticmethod
    def request_id_of(detail: ApiExceptionMessage) -> str | None:
        """Return the vendor's request id."""
        return detail.request_id
