"""DeleteTrams: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...._runtime.exchange.checks import Findings
from ...._runtime.messages import Request, Response

__all__ = ["DeleteTramsRequest", "DeleteTramsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteTramsRequest(Request["DeleteTramsResponse"]):
    """Deletes trams from a fleet."""

    fleet_id: int
    """The fleet."""

    tram_ids: Sequence[int]
    """The trams. A maximum of 30 trams can be specified in a single call. At most 40
    items."""


@dataclass(slots=True, kw_only=True)
class DeleteTramsResponse(Response):
    """The reply to `DeleteTramsRequest`."""


def check(request: DeleteTramsRequest, findings: Findings) -> None:
    findings.required("FleetId", request.fleet_id)
    findings.required("TramIds", request.tram_ids)
    findings.max_items("TramIds", request.tram_ids, 40, "the list of operations")
