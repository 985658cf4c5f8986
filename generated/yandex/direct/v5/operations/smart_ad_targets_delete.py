"""delete: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ....._runtime.values.optional import one
from ..types.action_result_base import ActionResult
from ..types.ids_criteria import IdsCriteria

__all__ = ["SmartAdTargetsDeleteRequest", "SmartAdTargetsDeleteResponse"]


@dataclass(slots=True, kw_only=True)
class SmartAdTargetsDeleteRequest(Request["SmartAdTargetsDeleteResponse"]):
    """Deletes smart ad targets (filters).

    The vendor's own page on this method is no longer available; the service still
    answers.
    """

    selection_criteria: IdsCriteria
    """Which filters to delete."""


@dataclass(slots=True, kw_only=True)
class SmartAdTargetsDeleteResponse(Response):
    """The reply to `SmartAdTargetsDeleteRequest`."""

    delete_results: list[ActionResult] = empty_list()
    """A result for every ID, in the same order."""


def check(request: SmartAdTargetsDeleteRequest, findings: Findings) -> None:
    findings.required("SelectionCriteria", request.selection_criteria)
    for item in one(request.selection_criteria):
        findings.items("SelectionCriteria.Ids", item.ids, 10000)
