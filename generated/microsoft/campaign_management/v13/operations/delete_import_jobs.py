"""DeleteImportJobs: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteImportJobsRequest", "DeleteImportJobsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteImportJobsRequest(Request["DeleteImportJobsResponse"]):
    """Deletes import jobs of one type.

    FileImportJob is reserved for future use, so the jobs are of the type
    GoogleImportJob.
    """

    import_job_ids: Sequence[int]
    """The import jobs to delete, by ID."""

    import_type: str
    """The name of the type that all of the jobs have, such as GoogleImportJob."""


@dataclass(slots=True, kw_only=True)
class DeleteImportJobsResponse(Response):
    """The reply to `DeleteImportJobsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """What failed. Errors don't correspond to the IDs by position: use their Index."""


def check(request: DeleteImportJobsRequest, findings: Findings) -> None:
    findings.required("ImportJobIds", request.import_job_ids)
    findings.required("ImportType", request.import_type)
