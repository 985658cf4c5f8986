"""Ring: request and response."""

from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response

__all__ = ["RingRequest", "RingResponse"]


@dataclass(slots=True, kw_only=True)
class RingRequest(Request["RingResponse"]):
    """Ring."""

    times: int


@dataclass(slots=True, kw_only=True)
class RingResponse(Response):
    """The reply to `RingRequest`."""


def check(request: RingRequest, findings: Findings) -> None:
    findings.required("Times", request.times, "the schema")
