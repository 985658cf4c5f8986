"""remove: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response

__all__ = ["Vans11RemoveByIdRequest", "Vans11RemoveByIdResponse"]


@dataclass(slots=True, kw_only=True)
class Vans11RemoveByIdRequest(Request["Vans11RemoveByIdResponse"]):
    """remove."""

    id: int


@dataclass(slots=True, kw_only=True)
class Vans11RemoveByIdResponse(Response):
    """The reply to `Vans11RemoveByIdRequest`."""


def check(request: Vans11RemoveByIdRequest, findings: Findings) -> None:
    findings.required("Id", request.id, "the schema")
    findings.selected("Id", request.id)
