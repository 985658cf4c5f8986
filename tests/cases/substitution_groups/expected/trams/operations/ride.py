"""Ride: request and response."""

from dataclasses import dataclass

from ..._runtime.messages import Request, Response, empty_list
from ..types.ride_response_choice import RideResponseChoice
from ..types.ticket import Pass, Ticket

__all__ = ["RideRequest", "RideResponse"]


@dataclass(slots=True, kw_only=True)
class RideRequest(Request["RideResponse"]):
    """Ride."""

    single: Ticket | None = None
    monthly: Pass | None = None


@dataclass(slots=True, kw_only=True)
class RideResponse(Response):
    """The reply to `RideRequest`."""

    choices: list[RideResponseChoice] = empty_list()
