"""DeleteSeasonalityAdjustments: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = [
    "DeleteSeasonalityAdjustmentsRequest",
    "DeleteSeasonalityAdjustmentsResponse",
]


@dataclass(slots=True, kw_only=True)
class DeleteSeasonalityAdjustmentsRequest(
    Request["DeleteSeasonalityAdjustmentsResponse"]
):
    """Deletes seasonality adjustments of an account."""

    account_id: int
    """The account that the seasonality adjustments belong to."""

    seasonality_adjustment_ids: Sequence[int]
    """The seasonality adjustments to delete, by ID."""


@dataclass(slots=True, kw_only=True)
class DeleteSeasonalityAdjustmentsResponse(Response):
    """The reply to `DeleteSeasonalityAdjustmentsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Errors, empty on success. They aren't aligned with the IDs: go by Index."""


def check(request: DeleteSeasonalityAdjustmentsRequest, findings: Findings) -> None:
    findings.required("AccountId", request.account_id)
    findings.required("SeasonalityAdjustmentIds", request.seasonality_adjustment_ids)
    findings.equal("AccountId", request.account_id, "customer_account_id")
