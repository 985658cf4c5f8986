"""DeleteAds: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteAdsRequest", "DeleteAdsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteAdsRequest(Request["DeleteAdsResponse"]):
    """Removes ads from an ad group.

    Version 12 was retired on October 31, 2019; version 13 has taken its place.
    """

    ad_group_id: int
    """The ad group that the ads are in."""

    ad_ids: Sequence[int]
    """Identifiers for up to 50 ads of the ad group."""


@dataclass(slots=True, kw_only=True)
class DeleteAdsResponse(Response):
    """The reply to `DeleteAdsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """What went wrong with which ad; empty if all were removed. The positions of the
    errors don't match those of the ads. Go by Index, which counts the ads from zero."""


def check(request: DeleteAdsRequest, findings: Findings) -> None:
    findings.required("AdGroupId", request.ad_group_id)
    findings.items("AdIds", request.ad_ids, 50)
