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
from .._runtime.problems import Problem
from .._runtime.values.optional import each
from .problems import problem_fleet_problem

if TYPE_CHECKING:
    from .types.fleet_fault import FleetFault

__all__ = [
    "ApiError",
    "FleetFaultError",
    "ReplyError",
    "RequestError",
    "ServiceFault",
    "TransportError",
]


class FleetFaultError(DetailedFault["FleetFault"]):
    """A fault with the detail `FleetFault`."""

    @staticmethod
    def problems_of(detail: FleetFault) -> tuple[Problem, ...]:
        """Return what the detail reports, in the terms that all vendors share."""
        return (*map(problem_fleet_problem, each(detail.problems)),)

    @staticmethod
    def request_id_of(detail: FleetFault) -> str | None:
        """Return the vendor's request id."""
        return detail.tracking_id
