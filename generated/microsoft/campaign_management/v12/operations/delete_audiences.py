"""DeleteAudiences: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteAudiencesRequest", "DeleteAudiencesResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteAudiencesRequest(Request["DeleteAudiencesResponse"]):
    """Removes remarketing lists.

    Version 12 was retired on October 31, 2019; version 13 has taken its place.

    Deleting a remarketing list also deletes the similar list that was made from it (a
    pilot feature), and is refused if that list is associated.
    """

    audience_ids: Sequence[int]
    """The audiences to remove, by ID; remarketing lists are the one kind that is
    allowed. Up to 100 audiences fit into one call."""


@dataclass(slots=True, kw_only=True)
class DeleteAudiencesResponse(Response):
    """The reply to `DeleteAudiencesRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """The errors do not match the audiences by position: each has the zero-based Index
    of its audience. None are returned if all audiences were removed."""


def check(request: DeleteAudiencesRequest, findings: Findings) -> None:
    findings.items("AudienceIds", request.audience_ids, 100)
