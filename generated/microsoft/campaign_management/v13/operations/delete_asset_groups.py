"""DeleteAssetGroups: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteAssetGroupsRequest", "DeleteAssetGroupsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteAssetGroupsRequest(Request["DeleteAssetGroupsResponse"]):
    """Deletes asset groups of a Performance Max campaign."""

    campaign_id: int
    """The Performance Max campaign that holds the asset groups."""

    asset_group_ids: Sequence[int]
    """The asset groups to delete, by ID. The maximum array limit of AssetGroupIds for
    each request is 100."""


@dataclass(slots=True, kw_only=True)
class DeleteAssetGroupsResponse(Response):
    """The reply to `DeleteAssetGroupsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """BatchError objects that tell what went wrong with the asset groups."""


def check(request: DeleteAssetGroupsRequest, findings: Findings) -> None:
    findings.required("CampaignId", request.campaign_id)
    findings.items("AssetGroupIds", request.asset_group_ids, 100)
