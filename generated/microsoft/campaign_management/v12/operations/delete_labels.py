"""DeleteLabels: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteLabelsRequest", "DeleteLabelsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteLabelsRequest(Request["DeleteLabelsResponse"]):
    """Removes labels.

    Version 12 was retired on October 31, 2019; version 13 has taken its place.
    """

    label_ids: Sequence[int]
    """The labels to remove, by ID. You can delete a maximum of 100 labels in a single
    call."""


@dataclass(slots=True, kw_only=True)
class DeleteLabelsResponse(Response):
    """The reply to `DeleteLabelsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Lists only failed labels, and is empty if there are none. Use Index to find the
    label in the request, from zero."""


def check(request: DeleteLabelsRequest, findings: Findings) -> None:
    findings.items("LabelIds", request.label_ids, 100)
