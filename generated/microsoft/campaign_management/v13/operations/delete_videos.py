"""DeleteVideos: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteVideosRequest", "DeleteVideosResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteVideosRequest(Request["DeleteVideosResponse"]):
    """Deletes videos.

    This operation is rolled out step by step, so not every account can use it.
    """

    video_ids: Sequence[int]
    """The videos to delete, by ID. Up to 100 videos per call."""


@dataclass(slots=True, kw_only=True)
class DeleteVideosResponse(Response):
    """The reply to `DeleteVideosRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Lists only failed videos, if any. Index is their position, from zero."""


def check(request: DeleteVideosRequest, findings: Findings) -> None:
    findings.items("VideoIds", request.video_ids, 100)
