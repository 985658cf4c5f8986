"""The exceptions of Microsoft Advertising Campaign Management v13."""

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
from ...._runtime.values.optional import each
from .problems import ad_api_error_problem, batch_error_problem, operation_error_problem

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
        return (*map(ad_api_error_problem, each(detail.errors)),)

    @staticmethod
    def request_id_of(detail: AdApiFaultDetail) -> str | None:
        """Return the vendor's request id."""
        return detail.tracking_id


class ApiFaultDetailError(DetailedFault["ApiFaultDetail"]):
    """A fault with the detail `ApiFaultDetail`."""

    @staticmethod
    def problems_of(detail: ApiFaultDetail) -> tuple[Problem, ...]:
        """Return what the detail reports, in the terms that all vendors share."""
        return (
            *map(batch_error_problem, each(detail.batch_errors)),
            *map(operation_error_problem, each(detail.operation_errors)),
        )

    @staticmethod
    def request_id_of(detail: ApiFaultDetail) -> str | None:
        """Return the vendor's request id."""
        return detail.tracking_id
