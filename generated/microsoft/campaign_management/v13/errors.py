"""The exceptions of Microsoft Advertising Campaign Management v13."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._runtime.calls import DetailedFault
from ...._runtime.errors import (
    ApiError,
    Problem,
    ReplyError,
    RequestError,
    ServiceFault,
    TransportError,
)
from ...._runtime.nested import each

if TYPE_CHECKING:
    from .types.application_fault import (
        AdApiFaultDetail,
        ApiFaultDetail,
        ApplicationFault,
    )

__all__ = [
    "AdApiFaultDetailError",
    "ApiError",
    "ApiFaultDetailError",
    "ApplicationFaultError",
    "ReplyError",
    "RequestError",
    "ServiceFault",
    "TransportError",
]


class ApplicationFaultError(DetailedFault["ApplicationFault"]):
    """A fault with the detail `ApplicationFault`."""

    @staticmethod
    def request_id_of(detail: ApplicationFault) -> str | None:
        """Return the vendor's request id."""
        return detail.tracking_id


class AdApiFaultDetailError(DetailedFault["AdApiFaultDetail"]):
    """A fault with the detail `AdApiFaultDetail`."""

    @staticmethod
    def problems_of(detail: AdApiFaultDetail) -> tuple[Problem, ...]:
        """Return what the detail reports, in the terms that all vendors share."""
        found: list[Problem] = []
        for ad_api_error in each(detail.errors):
            found.append(
                Problem(
                    code=ad_api_error.code,
                    symbol=ad_api_error.error_code,
                    message=ad_api_error.message,
                    details=ad_api_error.detail,
                ),
            )
        return tuple(found)

    @staticmethod
    def request_id_of(detail: AdApiFaultDetail) -> str | None:
        """Return the vendor's request id."""
        return detail.tracking_id


class ApiFaultDetailError(DetailedFault["ApiFaultDetail"]):
    """A fault with the detail `ApiFaultDetail`."""

    @staticmethod
    def problems_of(detail: ApiFaultDetail) -> tuple[Problem, ...]:
        """Return what the detail reports, in the terms that all vendors share."""
        found: list[Problem] = []
        for batch_error in each(detail.batch_errors):
            found.append(
                Problem(
                    code=batch_error.code,
                    symbol=batch_error.error_code,
                    message=batch_error.message,
                    details=batch_error.details,
                    position=batch_error.index,
                ),
            )
        for operation_error in each(detail.operation_errors):
            found.append(
                Problem(
                    code=operation_error.code,
                    symbol=operation_error.error_code,
                    message=operation_error.message,
                    details=operation_error.details,
                ),
            )
        return tuple(found)

    @staticmethod
    def request_id_of(detail: ApiFaultDetail) -> str | None:
        """Return the vendor's request id."""
        return detail.tracking_id
