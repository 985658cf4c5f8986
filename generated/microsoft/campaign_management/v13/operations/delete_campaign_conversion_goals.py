"""DeleteCampaignConversionGoals: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ....._runtime.values.optional import each
from ..types.batch_error import BatchError
from ..types.campaign_conversion_goal import CampaignConversionGoal

__all__ = [
    "DeleteCampaignConversionGoalsRequest",
    "DeleteCampaignConversionGoalsResponse",
]


@dataclass(slots=True, kw_only=True)
class DeleteCampaignConversionGoalsRequest(
    Request["DeleteCampaignConversionGoalsResponse"]
):
    """Takes conversion goals off campaigns."""

    campaign_conversion_goal: Sequence[CampaignConversionGoal | None]
    """The pairs of both IDs to take apart: an array, in spite of its name."""


@dataclass(slots=True, kw_only=True)
class DeleteCampaignConversionGoalsResponse(Response):
    """The reply to `DeleteCampaignConversionGoalsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Lists only failed pairs. Index is the position of a pair, counted from zero."""


def check(request: DeleteCampaignConversionGoalsRequest, findings: Findings) -> None:
    findings.required("CampaignConversionGoal", request.campaign_conversion_goal)
    for item in each(request.campaign_conversion_goal):
        findings.required("CampaignConversionGoal.CampaignId", item.campaign_id, "")
        findings.required("CampaignConversionGoal.GoalId", item.goal_id, "")
