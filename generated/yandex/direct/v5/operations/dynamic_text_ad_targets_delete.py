"""delete: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ....._runtime.values.optional import one
from ..types.action_result_base import ActionResult
from ..types.ids_criteria import IdsCriteria

__all__ = ["DynamicTextAdTargetsDeleteRequest", "DynamicTextAdTargetsDeleteResponse"]


@dataclass(slots=True, kw_only=True)
class DynamicTextAdTargetsDeleteRequest(Request["DynamicTextAdTargetsDeleteResponse"]):
    """Deletes targeting conditions of dynamic text ads.

    The vendor's own page on this method is no longer available; the service still
    answers.
    """

    selection_criteria: IdsCriteria
    """Which conditions to delete."""


@dataclass(slots=True, kw_only=True)
class DynamicTextAdTargetsDeleteResponse(Response):
    """The reply to `DynamicTextAdTargetsDeleteRequest`."""

    delete_results: list[ActionResult] = empty_list()
    """A result for every ID, in the same order."""


def check(request: DynamicTextAdTargetsDeleteRequest, findings: Findings) -> None:
    findings.required("SelectionCriteria", request.selection_criteria)
    for item in one(request.selection_criteria):
        findings.items("SelectionCriteria.Ids", item.ids, 10000)
