"""DeleteAds: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteAdsRequest", "DeleteAdsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteAdsRequest(Request["DeleteAdsResponse"]):
    """Deletes ads of an ad group."""

    ad_group_id: int
    """The ad group that holds the ads."""

    ad_ids: Sequence[int]
    """A maximum of 50 ads, by ID."""


@dataclass(slots=True, kw_only=True)
class DeleteAdsResponse(Response):
    """The reply to `DeleteAdsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """One or more errors for each ad that was not deleted. Their positions don't match
    those of the ads; the zero-based Index of an error tells its ad."""


def check(request: DeleteAdsRequest, findings: Findings) -> None:
    findings.required("AdGroupId", request.ad_group_id)
    findings.items("AdIds", request.ad_ids, 50)
