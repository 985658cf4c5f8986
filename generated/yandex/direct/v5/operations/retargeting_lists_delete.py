"""delete: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ....._runtime.values.optional import one
from ..types.action_result_base import ActionResult
from ..types.ids_criteria import IdsCriteria

__all__ = ["RetargetingListsDeleteRequest", "RetargetingListsDeleteResponse"]


@dataclass(slots=True, kw_only=True)
class RetargetingListsDeleteRequest(Request["RetargetingListsDeleteResponse"]):
    """Deletes retargeting lists."""

    selection_criteria: IdsCriteria
    """Which retargeting lists to delete."""


@dataclass(slots=True, kw_only=True)
class RetargetingListsDeleteResponse(Response):
    """The reply to `RetargetingListsDeleteRequest`."""

    delete_results: list[ActionResult] = empty_list()
    """What became of each list, in the order of the request."""


def check(request: RetargetingListsDeleteRequest, findings: Findings) -> None:
    findings.required("SelectionCriteria", request.selection_criteria)
    for item in one(request.selection_criteria):
        findings.items("SelectionCriteria.Ids", item.ids, 1000)
