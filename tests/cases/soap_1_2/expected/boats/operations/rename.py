"""Rename: request and response."""

from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response

__all__ = ["RenameRequest", "RenameResponse"]


@dataclass(slots=True, kw_only=True)
class RenameRequest(Request["RenameResponse"]):
    """Rename."""

    id: int
    name: str


@dataclass(slots=True, kw_only=True)
class RenameResponse(Response):
    """The reply to `RenameRequest`."""

    renamed: bool


def check(request: RenameRequest, findings: Findings) -> None:
    findings.required("Id", request.id, "the schema")
    findings.required("Name", request.name, "the schema")
