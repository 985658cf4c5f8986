"""Fly: request and response."""

from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response
from ..types.line import Line

__all__ = ["FlyRequest", "FlyResponse"]


@dataclass(slots=True, kw_only=True)
class FlyRequest(Request["FlyResponse"]):
    """Fly."""

    height: int
    line: Line


@dataclass(slots=True, kw_only=True)
class FlyResponse(Response):
    """The reply to `FlyRequest`."""

    height: int


def check(request: FlyRequest, findings: Findings) -> None:
    findings.required("height", request.height)
    findings.required("line", request.line)
