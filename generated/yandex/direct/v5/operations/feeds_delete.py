"""delete: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ....._runtime.values.optional import one
from ..types.action_result_base import ActionResult
from ..types.feeds_selection_criteria import FeedsSelectionCriteria

__all__ = ["FeedsDeleteRequest", "FeedsDeleteResponse"]


@dataclass(slots=True, kw_only=True)
class FeedsDeleteRequest(Request["FeedsDeleteResponse"]):
    """Deletes feeds."""

    selection_criteria: FeedsSelectionCriteria
    """Which feeds to delete."""


@dataclass(slots=True, kw_only=True)
class FeedsDeleteResponse(Response):
    """The reply to `FeedsDeleteRequest`."""

    delete_results: list[ActionResult] = empty_list()
    """One result per feed, in the order of the request."""


def check(request: FeedsDeleteRequest, findings: Findings) -> None:
    findings.required("SelectionCriteria", request.selection_criteria)
    for item in one(request.selection_criteria):
        findings.items("SelectionCriteria.Ids", item.ids, 50)
