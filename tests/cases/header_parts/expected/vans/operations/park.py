"""Park: request and response."""

from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response
from ..._runtime.values.optional import one
from ..types.trace import Trace

__all__ = ["ParkRequest", "ParkResponse"]


@dataclass(slots=True, kw_only=True)
class ParkRequest(Request["ParkResponse"]):
    """Park."""

    van_id: int
    depot_id: int | None = None

    priority: int | None = None
    """An element of the SOAP header."""

    trace: Trace | None = None
    """An element of the SOAP header."""


@dataclass(slots=True, kw_only=True)
class ParkResponse(Response):
    """The reply to `ParkRequest`."""

    quota: int | None = None
    """An element of the SOAP header."""


def check(request: ParkRequest, findings: Findings) -> None:
    findings.required("VanId", request.van_id, "the schema")
    for item in one(request.trace):
        findings.required("Trace.Hop", item.hop, "the schema")
    findings.equal("DepotId", request.depot_id, "depot")
