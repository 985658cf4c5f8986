"""DeleteBudgets: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteBudgetsRequest", "DeleteBudgetsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteBudgetsRequest(Request["DeleteBudgetsResponse"]):
    """Removes shared budgets.

    Version 12 was retired on October 31, 2019; version 13 has taken its place.
    """

    budget_ids: Sequence[int]
    """The shared budgets to remove, by ID; the CustomerAccountId header names their
    account. The request can include a maximum of 100 budgets in a single call."""


@dataclass(slots=True, kw_only=True)
class DeleteBudgetsResponse(Response):
    """The reply to `DeleteBudgetsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """BatchError objects for the budgets that failed; empty if none did. The list is
    not aligned with the request. Use Index, which counts from zero."""


def check(request: DeleteBudgetsRequest, findings: Findings) -> None:
    findings.items("BudgetIds", request.budget_ids, 100)
