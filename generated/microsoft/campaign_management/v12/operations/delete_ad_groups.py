"""DeleteAdGroups: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteAdGroupsRequest", "DeleteAdGroupsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteAdGroupsRequest(Request["DeleteAdGroupsResponse"]):
    """Removes ad groups from a campaign.

    Version 12 was retired on October 31, 2019; version 13 has taken its place.
    """

    campaign_id: int
    """The campaign that the ad groups are in."""

    ad_group_ids: Sequence[int]
    """The ad groups to remove, by ID. You may specify a maximum of 1,000 ad groups per
    call."""


@dataclass(slots=True, kw_only=True)
class DeleteAdGroupsResponse(Response):
    """The reply to `DeleteAdGroupsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Lists only the unsuccessful ad groups, each with one or more errors. The
    zero-based Index of an error tells the ad group; an empty list means full
    success."""


def check(request: DeleteAdGroupsRequest, findings: Findings) -> None:
    findings.required("CampaignId", request.campaign_id)
    findings.items("AdGroupIds", request.ad_group_ids, 1000)
