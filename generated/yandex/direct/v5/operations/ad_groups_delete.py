"""delete: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ....._runtime.values.optional import one
from ..types.action_result_base import ActionResult
from ..types.ids_criteria import IdsCriteria

__all__ = ["AdGroupsDeleteRequest", "AdGroupsDeleteResponse"]


@dataclass(slots=True, kw_only=True)
class AdGroupsDeleteRequest(Request["AdGroupsDeleteResponse"]):
    """Deletes ad groups."""

    selection_criteria: IdsCriteria
    """Which ad groups to delete."""


@dataclass(slots=True, kw_only=True)
class AdGroupsDeleteResponse(Response):
    """The reply to `AdGroupsDeleteRequest`."""

    delete_results: list[ActionResult] = empty_list()
    """What became of each group, in the order of the request."""


def check(request: AdGroupsDeleteRequest, findings: Findings) -> None:
    findings.required("SelectionCriteria", request.selection_criteria)
    for item in one(request.selection_criteria):
        findings.items("SelectionCriteria.Ids", item.ids, 10000)
