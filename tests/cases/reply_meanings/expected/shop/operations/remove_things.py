"""RemoveThings: request and response."""

from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response
from ..._runtime.values.optional import first
from ..types.id_list import IdList

__all__ = ["RemoveThingsRequest", "RemoveThingsResponse"]


@dataclass(slots=True, kw_only=True)
class RemoveThingsRequest(Request["RemoveThingsResponse"]):
    """RemoveThings."""

    things: IdList | None = None
    colour: str | None = None


@dataclass(slots=True, kw_only=True)
class RemoveThingsResponse(Response):
    """The reply to `RemoveThingsRequest`."""

    count: int | None = None


def check(request: RemoveThingsRequest, findings: Findings) -> None:
    findings.selected("Things.Ids", first(request.things, "ids"))
