"""Remove: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response
from ..types.van import Van

__all__ = ["RemoveRequest", "RemoveResponse"]


@dataclass(slots=True, kw_only=True)
class RemoveRequest(Request["RemoveResponse"]):
    """Remove."""

    van: Van


@dataclass(slots=True, kw_only=True)
class RemoveResponse(Response):
    """The reply to `RemoveRequest`."""

    van: Van | None = None


def check(request: RemoveRequest, findings: Findings) -> None:
    findings.required("Van", request.van, "the schema")
