"""delete: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ....._runtime.values.optional import one
from ..types.action_result_base import ActionResult
from ..types.ids_criteria import IdsCriteria

__all__ = ["DynamicFeedAdTargetsDeleteRequest", "DynamicFeedAdTargetsDeleteResponse"]


@dataclass(slots=True, kw_only=True)
class DynamicFeedAdTargetsDeleteRequest(Request["DynamicFeedAdTargetsDeleteResponse"]):
    """Deletes targeting conditions of dynamic ads that are made from a feed.

    The vendor's own page on this method is no longer available; the service still
    answers.
    """

    selection_criteria: IdsCriteria
    """Which conditions to delete."""


@dataclass(slots=True, kw_only=True)
class DynamicFeedAdTargetsDeleteResponse(Response):
    """The reply to `DynamicFeedAdTargetsDeleteRequest`."""

    delete_results: list[ActionResult] = empty_list()
    """One result per condition, in the order of the IDs."""


def check(request: DynamicFeedAdTargetsDeleteRequest, findings: Findings) -> None:
    findings.required("SelectionCriteria", request.selection_criteria)
    for item in one(request.selection_criteria):
        findings.items("SelectionCriteria.Ids", item.ids, 10000)
