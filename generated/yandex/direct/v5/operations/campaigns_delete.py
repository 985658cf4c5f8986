"""delete: request and response."""

from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ....._runtime.values.optional import one
from ..types.action_result_base import ActionResult
from ..types.ids_criteria import IdsCriteria

__all__ = ["CampaignsDeleteRequest", "CampaignsDeleteResponse"]


@dataclass(slots=True, kw_only=True)
class CampaignsDeleteRequest(Request["CampaignsDeleteResponse"]):
    """Deletes campaigns."""

    selection_criteria: IdsCriteria
    """Which campaigns to delete."""


@dataclass(slots=True, kw_only=True)
class CampaignsDeleteResponse(Response):
    """The reply to `CampaignsDeleteRequest`."""

    delete_results: list[ActionResult] = empty_list()
    """What became of each campaign, in the order of the request."""


def check(request: CampaignsDeleteRequest, findings: Findings) -> None:
    findings.required("SelectionCriteria", request.selection_criteria)
    for item in one(request.selection_criteria):
        findings.items("SelectionCriteria.Ids", item.ids, 1000)
