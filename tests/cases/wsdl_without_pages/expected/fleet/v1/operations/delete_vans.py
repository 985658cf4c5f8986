"""DeleteVans: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...._runtime.exchange.checks import Findings
from ...._runtime.messages import Request, Response, empty_list
from ..enums import Color

__all__ = ["DeleteVansRequest", "DeleteVansResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteVansRequest(Request["DeleteVansResponse"]):
    """Deletes vans."""

    fleet_id: int
    van_ids: Sequence[int] = empty_list()

    color: Color | str | None = None
    """The schema's default is `Red`."""


@dataclass(slots=True, kw_only=True)
class DeleteVansResponse(Response):
    """The reply to `DeleteVansRequest`."""

    deleted: int | None = None


def check(request: DeleteVansRequest, findings: Findings) -> None:
    findings.required("FleetId", request.fleet_id, "the schema")
    findings.enumeration("Color", request.color, Color)
    findings.selected("VanIds", request.van_ids)
