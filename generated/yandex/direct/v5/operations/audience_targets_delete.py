"""delete: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ....._runtime.values.optional import one
from ..types.action_result_base import ActionResult
from ..types.ids_criteria import IdsCriteria

__all__ = ["AudienceTargetsDeleteRequest", "AudienceTargetsDeleteResponse"]


@dataclass(slots=True, kw_only=True)
class AudienceTargetsDeleteRequest(Request["AudienceTargetsDeleteResponse"]):
    """Deletes audience targets."""

    selection_criteria: IdsCriteria
    """Which audience targets to delete."""


@dataclass(slots=True, kw_only=True)
class AudienceTargetsDeleteResponse(Response):
    """The reply to `AudienceTargetsDeleteRequest`."""

    delete_results: list[ActionResult] = empty_list()
    """A result for every ID, in the same order."""


def check(request: AudienceTargetsDeleteRequest, findings: Findings) -> None:
    findings.required("SelectionCriteria", request.selection_criteria)
    for item in one(request.selection_criteria):
        findings.items("SelectionCriteria.Ids", item.ids, 10000)
