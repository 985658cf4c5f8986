"""remove: request and response."""

from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response

__all__ = ["BoatsRemoveRequest", "BoatsRemoveResponse"]


@dataclass(slots=True, kw_only=True)
class BoatsRemoveRequest(Request["BoatsRemoveResponse"]):
    """remove."""

    boat_id: int


@dataclass(slots=True, kw_only=True)
class BoatsRemoveResponse(Response):
    """The reply to `BoatsRemoveRequest`."""


def check(request: BoatsRemoveRequest, findings: Findings) -> None:
    findings.required("BoatId", request.boat_id, "the schema")
