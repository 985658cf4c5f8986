"""Open: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response
from ..types.van import Van

__all__ = ["OpenRequest", "OpenResponse"]


@dataclass(slots=True, kw_only=True)
class OpenRequest(Request["OpenResponse"]):
    """Open."""

    van: Van


@dataclass(slots=True, kw_only=True)
class OpenResponse(Response):
    """The reply to `OpenRequest`."""


def check(request: OpenRequest, findings: Findings) -> None:
    findings.required("van", request.van, "the schema")
