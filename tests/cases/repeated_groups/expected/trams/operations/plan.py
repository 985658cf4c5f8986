"""Plan: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..._runtime.exchange.checks import Findings
from ..._runtime.messages import Request, Response, empty_list
from ..types.plan_request_sequence import PlanRequestSequence
from ..types.plan_response_sequence import PlanResponseSequence

__all__ = ["PlanRequest", "PlanResponse"]


@dataclass(slots=True, kw_only=True)
class PlanRequest(Request["PlanResponse"]):
    """Plan."""

    line: int
    groups: Sequence[PlanRequestSequence]


@dataclass(slots=True, kw_only=True)
class PlanResponse(Response):
    """The reply to `PlanRequest`."""

    groups: list[PlanResponseSequence] = empty_list()


def check(request: PlanRequest, findings: Findings) -> None:
    findings.required("Line", request.line, "the schema")
