"""DeleteExperiments: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteExperimentsRequest", "DeleteExperimentsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteExperimentsRequest(Request["DeleteExperimentsResponse"]):
    """Deletes experiments."""

    experiment_ids: Sequence[int]
    """The experiments to delete, by ID, with their campaigns unless they are Graduated.
    The list can include a maximum of 100 IDs in a single call."""


@dataclass(slots=True, kw_only=True)
class DeleteExperimentsResponse(Response):
    """The reply to `DeleteExperimentsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """BatchError objects for the experiments that were not deleted. The list is not
    aligned with the request; use Index, from zero, to find the experiment."""


def check(request: DeleteExperimentsRequest, findings: Findings) -> None:
    findings.items("ExperimentIds", request.experiment_ids, 100)
