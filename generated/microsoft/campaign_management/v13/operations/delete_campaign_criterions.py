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
    """Deletes criterions of one type from a campaign."""

    campaign_criterion_ids: Sequence[int]
    """You can delete a maximum of 100 criterions per service request, by ID."""

    campaign_id: int
    """The campaign that has the criterions."""

    criterion_type: Sequence[CampaignCriterionType | str]
    """The type that all of the criterions have; only one value is allowed per call.
    Targets stands for several types."""


@dataclass(slots=True, kw_only=True)
class DeleteCampaignCriterionsResponse(Response):
    """The reply to `DeleteCampaignCriterionsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Errors by zero-based Index: the list is not aligned with the IDs."""


def check(request: DeleteCampaignCriterionsRequest, findings: Findings) -> None:
    findings.items("CampaignCriterionIds", request.campaign_criterion_ids, 100)
    findings.required("CampaignId", request.campaign_id)
    findings.required("CriterionType", request.criterion_type)
    findings.enumeration("CriterionType", request.criterion_type, CampaignCriterionType)
