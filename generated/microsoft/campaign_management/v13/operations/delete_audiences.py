"""DeleteAudiences: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteAudiencesRequest", "DeleteAudiencesResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteAudiencesRequest(Request["DeleteAudiencesResponse"]):
    """Deletes audiences, such as remarketing lists.

    Deleting a remarketing list also deletes the similar list that was made from it (a
    pilot feature), and is refused if that list is associated.
    """

    audience_ids: Sequence[int]
    """The audiences to delete, by ID; in-market audiences can't be deleted. This list
    can contain a maximum of 100 IDs per service call."""


@dataclass(slots=True, kw_only=True)
class DeleteAudiencesResponse(Response):
    """The reply to `DeleteAudiencesRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """What went wrong; the list is not aligned with the IDs. Index counts from zero."""


def check(request: DeleteAudiencesRequest, findings: Findings) -> None:
    findings.items("AudienceIds", request.audience_ids, 100)
