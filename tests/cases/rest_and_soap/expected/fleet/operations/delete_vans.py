"""DeleteVans: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response, empty_list
from ..enums import VanTypes
from ..types.problem_fleet import ProblemFleet

__all__ = ["DeleteVansRequest", "DeleteVansResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteVansRequest(Request["DeleteVansResponse"]):
    """Deletes vans from a fleet."""

    fleet_id: int
    """The fleet."""

    van_ids: Sequence[int]
    """The vans. A maximum of 50 vans can be specified in a single call."""

    types: Sequence[VanTypes | str] | None = None
    """Delete vans of these types only. This element is optional."""


@dataclass(slots=True, kw_only=True)
class DeleteVansResponse(Response):
    """The reply to `DeleteVansRequest`."""

    partial_errors: list[ProblemFleet | None] = empty_list()
    """One per van: the corresponding entry is null if the van was deleted."""


def check(request: DeleteVansRequest, findings: Findings) -> None:
    findings.required("FleetId", request.fleet_id)
    findings.items("VanIds", request.van_ids, 50)
    findings.enumeration("Types", request.types, VanTypes)
