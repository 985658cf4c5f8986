"""remove: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response

__all__ = ["CratesRemoveCrateRequest", "CratesRemoveCrateResponse"]


@dataclass(slots=True, kw_only=True)
class CratesRemoveCrateRequest(Request["CratesRemoveCrateResponse"]):
    """remove."""

    code: str


@dataclass(slots=True, kw_only=True)
class CratesRemoveCrateResponse(Response):
    """The reply to `CratesRemoveCrateRequest`."""


def check(request: CratesRemoveCrateRequest, findings: Findings) -> None:
    findings.required("Code", request.code, "the schema")
    findings.selected("Code", request.code)
