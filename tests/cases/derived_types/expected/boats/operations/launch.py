"""Launch: request and response."""

from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response, empty_list
from ..types.vessel import Ferry, Vessel

__all__ = ["LaunchRequest", "LaunchResponse"]


@dataclass(slots=True, kw_only=True)
class LaunchRequest(Request["LaunchResponse"]):
    """Launch."""

    vessel: Vessel


@dataclass(slots=True, kw_only=True)
class LaunchResponse(Response):
    """The reply to `LaunchRequest`."""

    fleet: list[Vessel] = empty_list()
    ferry: Ferry | None = None


def check(request: LaunchRequest, findings: Findings) -> None:
    findings.required("Vessel", request.vessel, "the schema")
