"""import: request and response."""

from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response
from ..enums import Mode
from ..types.list import List

__all__ = ["ImportRequest", "ImportResponse"]


@dataclass(slots=True, kw_only=True)
class ImportRequest(Request["ImportResponse"]):
    """import."""

    self_: List
    type: Mode | str


@dataclass(slots=True, kw_only=True)
class ImportResponse(Response):
    """The reply to `ImportRequest`."""


def check(request: ImportRequest, findings: Findings) -> None:
    findings.required("self", request.self_, "the schema")
    findings.required("type", request.type, "the schema")
    findings.enumeration("type", request.type, Mode)
