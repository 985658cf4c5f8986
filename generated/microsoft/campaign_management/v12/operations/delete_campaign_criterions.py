"""DeleteCampaignCriterions: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..enums import CampaignCriterionType
from ..types.batch_error import BatchError

__all__ = ["DeleteCampaignCriterionsRequest", "DeleteCampaignCriterionsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteCampaignCriterionsRequest(Request["DeleteCampaignCriterionsResponse"]):
    """Removes criterions of one type from a campaign.

    Version 12 was retired on October 31, 2019; version 13 has taken its place.
    """

    campaign_criterion_ids: Sequence[int]
    """The criterions to remove, by ID. You should limit your request to 100 criterions
    per call."""

    campaign_id: int
    """The campaign that has the criterions."""

    criterion_type: Sequence[CampaignCriterionType | str]
    """The type that all of the criterions have. Give only one value per call; Targets
    is an umbrella value for several types."""


@dataclass(slots=True, kw_only=True)
class DeleteCampaignCriterionsResponse(Response):
    """The reply to `DeleteCampaignCriterionsRequest`."""

    is_migrated: bool | None = None
    """True if criterions of a shared target were split up and have new IDs: stored IDs
    of them are out of date."""

    partial_errors: list[BatchError | None] = empty_list()
    """Holds only the unsuccessful criterions; it can be empty. An error belongs to the
    criterion at its zero-based Index."""


def check(request: DeleteCampaignCriterionsRequest, findings: Findings) -> None:
    findings.items("CampaignCriterionIds", request.campaign_criterion_ids, 100)
    findings.required("CampaignId", request.campaign_id)
    findings.required("CriterionType", request.criterion_type)
    findings.enumeration("CriterionType", request.criterion_type, CampaignCriterionType)
