"""DeleteAdGroups: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteAdGroupsRequest", "DeleteAdGroupsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteAdGroupsRequest(Request["DeleteAdGroupsResponse"]):
    """Deletes ad groups of a campaign."""

    campaign_id: int
    """The campaign that holds the ad groups."""

    ad_group_ids: Sequence[int]
    """The ad groups to delete, by ID. The array can contain a maximum of 1,000 IDs."""


@dataclass(slots=True, kw_only=True)
class DeleteAdGroupsResponse(Response):
    """The reply to `DeleteAdGroupsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Holds only failed ad groups, by their zero-based Index; it can be empty."""


def check(request: DeleteAdGroupsRequest, findings: Findings) -> None:
    findings.required("CampaignId", request.campaign_id)
    findings.items("AdGroupIds", request.ad_group_ids, 1000)
