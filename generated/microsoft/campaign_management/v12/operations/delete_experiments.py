"""DeleteExperiments: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteExperimentsRequest", "DeleteExperimentsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteExperimentsRequest(Request["DeleteExperimentsResponse"]):
    """Removes experiments.

    Version 12 was retired on October 31, 2019; version 13 has taken its place.
    """

    experiment_ids: Sequence[int]
    """The experiments to remove, by ID, together with their campaigns unless they are
    Graduated. Send at most 100 of them per call."""


@dataclass(slots=True, kw_only=True)
class DeleteExperimentsResponse(Response):
    """The reply to `DeleteExperimentsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """One or more errors for each experiment that failed. They don't line up with the
    request; the zero-based Index of an error names the experiment."""


def check(request: DeleteExperimentsRequest, findings: Findings) -> None:
    findings.items("ExperimentIds", request.experiment_ids, 100)
