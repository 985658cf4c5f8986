"""Land: request and response."""

from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response
from ..types.line import Line

__all__ = ["LandRequest", "LandResponse"]


@dataclass(slots=True, kw_only=True)
class LandRequest(Request["LandResponse"]):
    """Land."""

    line: Line


@dataclass(slots=True, kw_only=True)
class LandResponse(Response):
    """The reply to `LandRequest`."""

    line: Line
    rest: Line


def check(request: LandRequest, findings: Findings) -> None:
    findings.required("line", request.line)
