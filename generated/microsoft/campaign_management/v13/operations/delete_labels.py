"""DeleteLabels: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteLabelsRequest", "DeleteLabelsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteLabelsRequest(Request["DeleteLabelsResponse"]):
    """Deletes labels."""

    label_ids: Sequence[int]
    """The labels to delete, by ID. One request takes up to 100 labels."""


@dataclass(slots=True, kw_only=True)
class DeleteLabelsResponse(Response):
    """The reply to `DeleteLabelsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Errors of the labels that failed, if any. The order is not that of the request,
    and errors do not line up with it: Index, from zero, names the label."""


def check(request: DeleteLabelsRequest, findings: Findings) -> None:
    findings.items("LabelIds", request.label_ids, 100)
