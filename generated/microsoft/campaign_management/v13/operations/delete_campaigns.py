"""DeleteCampaigns: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteCampaignsRequest", "DeleteCampaignsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteCampaignsRequest(Request["DeleteCampaignsResponse"]):
    """Deletes campaigns of an account."""

    account_id: int
    """The account that the campaigns belong to, as in the CustomerAccountId header."""

    campaign_ids: Sequence[int]
    """IDs of campaigns, at most 100 in one call."""


@dataclass(slots=True, kw_only=True)
class DeleteCampaignsResponse(Response):
    """The reply to `DeleteCampaignsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Errors of failed campaigns. They don't line up with the IDs: go by their
    Index."""


def check(request: DeleteCampaignsRequest, findings: Findings) -> None:
    findings.required("AccountId", request.account_id)
    findings.items("CampaignIds", request.campaign_ids, 100)
    findings.equal("AccountId", request.account_id, "customer_account_id")
