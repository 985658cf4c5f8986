"""remove: request and response."""

from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response

__all__ = ["PiersRemoveRequest", "PiersRemoveResponse"]


@dataclass(slots=True, kw_only=True)
class PiersRemoveRequest(Request["PiersRemoveResponse"]):
    """remove."""

    name: str


@dataclass(slots=True, kw_only=True)
class PiersRemoveResponse(Response):
    """The reply to `PiersRemoveRequest`."""


def check(request: PiersRemoveRequest, findings: Findings) -> None:
    findings.required("Name", request.name, "the schema")
    findings.selected("Name", request.name)
