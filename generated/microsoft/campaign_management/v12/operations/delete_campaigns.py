"""DeleteCampaigns: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteCampaignsRequest", "DeleteCampaignsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteCampaignsRequest(Request["DeleteCampaignsResponse"]):
    """Removes campaigns from an account.

    Version 12 was retired on October 31, 2019; version 13 has taken its place.
    """

    account_id: int
    """The account of the campaigns; it must equal the CustomerAccountId header."""

    campaign_ids: Sequence[int]
    """The campaigns to remove, by ID. One request takes no more than 100 campaigns."""


@dataclass(slots=True, kw_only=True)
class DeleteCampaignsResponse(Response):
    """The reply to `DeleteCampaignsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """BatchError objects for the campaigns that failed; empty if none did. They do not
    line up with the request: Index gives the zero-based position of the campaign."""


def check(request: DeleteCampaignsRequest, findings: Findings) -> None:
    findings.required("AccountId", request.account_id)
    findings.items("CampaignIds", request.campaign_ids, 100)
    findings.equal("AccountId", request.account_id, "customer_account_id")
