"""DeleteVans: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...._runtime.exchange.checks import Findings
from ...._runtime.messages import Request, Response
from ..enums import Color

__all__ = ["DeleteVansRequest", "DeleteVansResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteVansRequest(Request["DeleteVansResponse"]):
    """Deletes vans from a fleet."""

    fleet_id: int

    van_ids: Sequence[int]
    """The vans. A maximum of 50 vans can be specified in a single call."""

    color: Color | str | None = None
    """Delete vans of this color only. This element is optional. The schema's default is
    `Red`."""


@dataclass(slots=True, kw_only=True)
class DeleteVansResponse(Response):
    """The reply to `DeleteVansRequest`."""

    deleted: int | None = None
    """How many vans there were."""


def check(request: DeleteVansRequest, findings: Findings) -> None:
    findings.required("FleetId", request.fleet_id, "the schema")
    findings.items("VanIds", request.van_ids, 50)
    findings.enumeration("Color", request.color, Color)
