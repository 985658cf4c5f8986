"""DeleteBoats: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...._runtime.exchange.checks import Findings
from ...._runtime.messages import Request, Response

__all__ = ["DeleteBoatsRequest", "DeleteBoatsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteBoatsRequest(Request["DeleteBoatsResponse"]):
    """Deletes boats from a fleet."""

    fleet_id: int
    """The fleet."""

    boat_ids: Sequence[int]
    """The boats. A maximum of 10 boats can be specified in a single call."""


@dataclass(slots=True, kw_only=True)
class DeleteBoatsResponse(Response):
    """The reply to `DeleteBoatsRequest`."""


def check(request: DeleteBoatsRequest, findings: Findings) -> None:
    findings.required("FleetId", request.fleet_id)
    findings.items("BoatIds", request.boat_ids, 10)
