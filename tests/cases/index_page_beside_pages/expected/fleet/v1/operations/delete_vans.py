"""DeleteVans: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...._runtime.exchange.checks import Findings
from ...._runtime.messages import Request, Response

__all__ = ["DeleteVansRequest", "DeleteVansResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteVansRequest(Request["DeleteVansResponse"]):
    """Deletes vans from a fleet."""

    fleet_id: int
    """The fleet."""

    van_ids: Sequence[int]
    """The vans. A maximum of 50 vans can be specified in a single call."""


@dataclass(slots=True, kw_only=True)
class DeleteVansResponse(Response):
    """The reply to `DeleteVansRequest`."""


def check(request: DeleteVansRequest, findings: Findings) -> None:
    findings.required("FleetId", request.fleet_id)
    findings.items("VanIds", request.van_ids, 50)
