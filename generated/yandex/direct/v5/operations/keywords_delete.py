"""delete: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ....._runtime.values.optional import one
from ..types.action_result_base import ActionResult
from ..types.ids_criteria import IdsCriteria

__all__ = ["KeywordsDeleteRequest", "KeywordsDeleteResponse"]


@dataclass(slots=True, kw_only=True)
class KeywordsDeleteRequest(Request["KeywordsDeleteResponse"]):
    """Deletes keywords and autotargetings."""

    selection_criteria: IdsCriteria
    """Which keywords and autotargetings to delete."""


@dataclass(slots=True, kw_only=True)
class KeywordsDeleteResponse(Response):
    """The reply to `KeywordsDeleteRequest`."""

    delete_results: list[ActionResult] = empty_list()
    """The result for each keyword, in the order of the request."""


def check(request: KeywordsDeleteRequest, findings: Findings) -> None:
    findings.required("SelectionCriteria", request.selection_criteria)
    for item in one(request.selection_criteria):
        findings.items("SelectionCriteria.Ids", item.ids, 10000)
