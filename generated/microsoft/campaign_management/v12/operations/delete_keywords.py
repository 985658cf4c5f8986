"""DeleteKeywords: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteKeywordsRequest", "DeleteKeywordsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteKeywordsRequest(Request["DeleteKeywordsResponse"]):
    """Removes keywords from an ad group.

    Version 12 was retired on October 31, 2019; version 13 has taken its place.
    """

    ad_group_id: int
    """The ad group that the keywords are in."""

    keyword_ids: Sequence[int]
    """A maximum of 1,000 keywords, by ID."""


@dataclass(slots=True, kw_only=True)
class DeleteKeywordsResponse(Response):
    """The reply to `DeleteKeywordsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Errors aren't aligned with the keywords: each has the zero-based Index of its
    own. There are no errors in the list if no keyword failed."""


def check(request: DeleteKeywordsRequest, findings: Findings) -> None:
    findings.required("AdGroupId", request.ad_group_id)
    findings.items("KeywordIds", request.keyword_ids, 1000)
