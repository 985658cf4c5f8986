"""delete: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ....._runtime.values.optional import one
from ..types.action_result_base import ActionResult
from ..types.ids_criteria import IdsCriteria

__all__ = ["VCardsDeleteRequest", "VCardsDeleteResponse"]


@dataclass(slots=True, kw_only=True)
class VCardsDeleteRequest(Request["VCardsDeleteResponse"]):
    """Deletes vCards.

    The vendor's own page on this method is no longer available; the service still
    answers.
    """

    selection_criteria: IdsCriteria
    """Which vCards to delete."""


@dataclass(slots=True, kw_only=True)
class VCardsDeleteResponse(Response):
    """The reply to `VCardsDeleteRequest`."""

    delete_results: list[ActionResult] = empty_list()
    """One result per vCard, in the order of the IDs."""


def check(request: VCardsDeleteRequest, findings: Findings) -> None:
    findings.required("SelectionCriteria", request.selection_criteria)
    for item in one(request.selection_criteria):
        findings.items("SelectionCriteria.Ids", item.ids, 1000)
