"""remove: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response

__all__ = ["Vans11RemoveByNameRequest", "Vans11RemoveByNameResponse"]


@dataclass(slots=True, kw_only=True)
class Vans11RemoveByNameRequest(Request["Vans11RemoveByNameResponse"]):
    """remove."""

    name: str


@dataclass(slots=True, kw_only=True)
class Vans11RemoveByNameResponse(Response):
    """The reply to `Vans11RemoveByNameRequest`."""


def check(request: Vans11RemoveByNameRequest, findings: Findings) -> None:
    findings.required("Name", request.name, "the schema")
    findings.selected("Name", request.name)
