"""ApplicationFault and 2 related types."""

from __future__ import annotations

from dataclasses import dataclass

from ....._runtime.messages import empty_list
from .ad_api_error import AdApiError
from .operation_error import OperationError

__all__ = ["AdApiFaultDetail", "ApiFault", "ApplicationFault"]


@dataclass(slots=True, kw_only=True)
class ApplicationFault:
    tracking_id: str | None = None


@dataclass(slots=True, kw_only=True)
class AdApiFaultDetail(ApplicationFault):
    errors: list[AdApiError | None] = empty_list()


@dataclass(slots=True, kw_only=True)
class ApiFault(ApplicationFault):
    operation_errors: list[OperationError | None] = empty_list()
