"""delete: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ....._runtime.values.optional import one
from ..types.action_result_base import ActionResult
from ..types.ids_criteria import IdsCriteria

__all__ = ["BidModifiersDeleteRequest", "BidModifiersDeleteResponse"]


@dataclass(slots=True, kw_only=True)
class BidModifiersDeleteRequest(Request["BidModifiersDeleteResponse"]):
    """Deletes bid adjustments."""

    selection_criteria: IdsCriteria
    """Which bid adjustments to delete."""


@dataclass(slots=True, kw_only=True)
class BidModifiersDeleteResponse(Response):
    """The reply to `BidModifiersDeleteRequest`."""

    delete_results: list[ActionResult] = empty_list()
    """One result per bid adjustment, in the order of the IDs."""


def check(request: BidModifiersDeleteRequest, findings: Findings) -> None:
    findings.required("SelectionCriteria", request.selection_criteria)
    for item in one(request.selection_criteria):
        findings.items("SelectionCriteria.Ids", item.ids, 1000)
