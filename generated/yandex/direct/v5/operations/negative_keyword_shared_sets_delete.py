"""delete: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ....._runtime.values.optional import one
from ..types.action_result_base import ActionResult
from ..types.ids_criteria import IdsCriteria

__all__ = [
    "NegativeKeywordSharedSetsDeleteRequest",
    "NegativeKeywordSharedSetsDeleteResponse",
]


@dataclass(slots=True, kw_only=True)
class NegativeKeywordSharedSetsDeleteRequest(
    Request["NegativeKeywordSharedSetsDeleteResponse"]
):
    """Deletes shared sets of negative keywords."""

    selection_criteria: IdsCriteria
    """Which sets to delete."""


@dataclass(slots=True, kw_only=True)
class NegativeKeywordSharedSetsDeleteResponse(Response):
    """The reply to `NegativeKeywordSharedSetsDeleteRequest`."""

    delete_results: list[ActionResult] = empty_list()
    """One result per set, in the order of the IDs."""


def check(request: NegativeKeywordSharedSetsDeleteRequest, findings: Findings) -> None:
    findings.required("SelectionCriteria", request.selection_criteria)
    for item in one(request.selection_criteria):
        findings.items("SelectionCriteria.Ids", item.ids, 30)
