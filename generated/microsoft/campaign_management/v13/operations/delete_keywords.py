"""DeleteKeywords: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteKeywordsRequest", "DeleteKeywordsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteKeywordsRequest(Request["DeleteKeywordsResponse"]):
    """Deletes keywords of an ad group."""

    ad_group_id: int | None = None
    """The ad group that holds the keywords."""

    keyword_ids: Sequence[int]
    """An array of up to 1,000 keyword IDs."""

    asset_group_id: int | None = None
    """The asset group of the keywords; an alternative to AdGroupId."""


@dataclass(slots=True, kw_only=True)
class DeleteKeywordsResponse(Response):
    """The reply to `DeleteKeywordsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Lists only the unsuccessful keywords; Index, from zero, tells which."""


def check(request: DeleteKeywordsRequest, findings: Findings) -> None:
    findings.items("KeywordIds", request.keyword_ids, 1000)
    findings.any_of(
        "AdGroupId or AssetGroupId", request.ad_group_id, request.asset_group_id
    )
