"""Open: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response
from ..types.endpoint_reference_type import EndpointReferenceType

__all__ = ["OpenRequest", "OpenResponse"]


@dataclass(slots=True, kw_only=True)
class OpenRequest(Request["OpenResponse"]):
    """Open."""

    endpoint_reference: EndpointReferenceType


@dataclass(slots=True, kw_only=True)
class OpenResponse(Response):
    """The reply to `OpenRequest`."""


def check(request: OpenRequest, findings: Findings) -> None:
    findings.required(
        "EndpointReference",
        request.endpoint_reference,
        "http://www.w3.org/2005/08/addressing",
    )
