"""DeleteBudgets: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..types.batch_error import BatchError

__all__ = ["DeleteBudgetsRequest", "DeleteBudgetsResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteBudgetsRequest(Request["DeleteBudgetsResponse"]):
    """Deletes shared budgets."""

    budget_ids: Sequence[int]
    """The shared budgets to delete, by ID; the CustomerAccountId header names their
    account. You should limit your request to 100 budgets per call."""


@dataclass(slots=True, kw_only=True)
class DeleteBudgetsResponse(Response):
    """The reply to `DeleteBudgetsRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """BatchError objects for the budgets that failed; empty if none did. They do not
    correspond to the request by position. Use Index, which counts from zero."""


def check(request: DeleteBudgetsRequest, findings: Findings) -> None:
    findings.items("BudgetIds", request.budget_ids, 100)
