"""SendRequest: request and response."""

from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response

__all__ = ["SendRequestRequest", "SendRequestResponse"]


@dataclass(slots=True, kw_only=True)
class SendRequestRequest(Request["SendRequestResponse"]):
    """SendRequest."""

    request: str


@dataclass(slots=True, kw_only=True)
class SendRequestResponse(Response):
    """The reply to `SendRequestRequest`."""


def check(request: SendRequestRequest, findings: Findings) -> None:
    findings.required("Request", request.request, "the schema")
