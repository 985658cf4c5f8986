"""Delete: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response

__all__ = ["DeleteRequest", "DeleteResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteRequest(Request["DeleteResponse"]):
    """Delete."""

    id: int


@dataclass(slots=True, kw_only=True)
class DeleteResponse(Response):
    """The reply to `DeleteRequest`."""


def check(request: DeleteRequest, findings: Findings) -> None:
    findings.required("Id", request.id, "the schema")
    findings.selected("Id", request.id)
