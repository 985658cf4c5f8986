"""DeleteDataExclusions: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteDataExclusionsRequest", "DeleteDataExclusionsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteDataExclusionsRequest(Request["DeleteDataExclusionsResponse"]):
    """Deletes data exclusions of an account."""

    account_id: int
    """The account that the data exclusions belong to."""

    data_exclusion_ids: Sequence[int]
    """The data exclusions to delete, by ID."""


@dataclass(slots=True, kw_only=True)
class DeleteDataExclusionsResponse(Response):
    """The reply to `DeleteDataExclusionsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Holds only the unsuccessful data exclusions, by their zero-based Index."""


def check(request: DeleteDataExclusionsRequest, findings: Findings) -> None:
    findings.required("AccountId", request.account_id)
    findings.required("DataExclusionIds", request.data_exclusion_ids)
    findings.equal("AccountId", request.account_id, "customer_account_id")
