"""DeleteCars: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...._runtime.exchange.checks import Findings
from ...._runtime.messages import Request, Response

__all__ = ["DeleteCarsRequest", "DeleteCarsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteCarsRequest(Request["DeleteCarsResponse"]):
    """Deletes cars from a fleet."""

    fleet_id: int
    """The fleet."""

    car_ids: Sequence[int]
    """The cars. At most 20 items."""


@dataclass(slots=True, kw_only=True)
class DeleteCarsResponse(Response):
    """The reply to `DeleteCarsRequest`."""


def check(request: DeleteCarsRequest, findings: Findings) -> None:
    findings.required("FleetId", request.fleet_id)
    findings.required("CarIds", request.car_ids)
    findings.max_items("CarIds", request.car_ids, 20, "the list of operations")
