"""DeleteLinkedInSegments: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteLinkedInSegmentsRequest", "DeleteLinkedInSegmentsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteLinkedInSegmentsRequest(Request["DeleteLinkedInSegmentsResponse"]):
    """Deletes LinkedIn segments."""

    linked_in_segment_ids: Sequence[int]
    """The LinkedIn segments to delete, by ID."""


@dataclass(slots=True, kw_only=True)
class DeleteLinkedInSegmentsResponse(Response):
    """The reply to `DeleteLinkedInSegmentsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Holds only failed segments, each with its zero-based Index."""


def check(request: DeleteLinkedInSegmentsRequest, findings: Findings) -> None:
    findings.required("LinkedInSegmentIds", request.linked_in_segment_ids)
