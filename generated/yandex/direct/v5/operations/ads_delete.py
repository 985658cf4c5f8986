"""delete: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ....._runtime.values.optional import one
from ..types.action_result_base import ActionResult
from ..types.ids_criteria import IdsCriteria

__all__ = ["AdsDeleteRequest", "AdsDeleteResponse"]


@dataclass(slots=True, kw_only=True)
class AdsDeleteRequest(Request["AdsDeleteResponse"]):
    """Deletes ads."""

    selection_criteria: IdsCriteria
    """Which ads to delete."""


@dataclass(slots=True, kw_only=True)
class AdsDeleteResponse(Response):
    """The reply to `AdsDeleteRequest`."""

    delete_results: list[ActionResult] = empty_list()
    """One result per ad, in the order of the request."""


def check(request: AdsDeleteRequest, findings: Findings) -> None:
    findings.required("SelectionCriteria", request.selection_criteria)
    for item in one(request.selection_criteria):
        findings.items("SelectionCriteria.Ids", item.ids, 10000)
