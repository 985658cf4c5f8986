"""DeleteAudienceGroups: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteAudienceGroupsRequest", "DeleteAudienceGroupsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteAudienceGroupsRequest(Request["DeleteAudienceGroupsResponse"]):
    """Deletes audience groups."""

    audience_group_ids: Sequence[int]
    """The audience groups to delete, by ID (100 total maximum)."""


@dataclass(slots=True, kw_only=True)
class DeleteAudienceGroupsResponse(Response):
    """The reply to `DeleteAudienceGroupsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """BatchError objects with the details of what failed."""


def check(request: DeleteAudienceGroupsRequest, findings: Findings) -> None:
    findings.items("AudienceGroupIds", request.audience_group_ids, 100)
