"""Wash: request and response."""

from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response

__all__ = ["WashRequest", "WashResponse"]


@dataclass(slots=True, kw_only=True)
class WashRequest(Request["WashResponse"]):
    """Wash."""

    van_id: int


@dataclass(slots=True, kw_only=True)
class WashResponse(Response):
    """The reply to `WashRequest`."""


def check(request: WashRequest, findings: Findings) -> None:
    findings.required("VanId", request.van_id, "the schema")
