"""DeleteBidStrategies: request and response."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....._runtime.exchange.checks import Findings
from ....._runtime.messages import Request, Response, empty_list
from ..enums import EntityScope
from ..types.batch_error import BatchError

__all__ = ["DeleteBidStrategiesRequest", "DeleteBidStrategiesResponse"]


@dataclass(slots=True, kw_only=True)
class DeleteBidStrategiesRequest(Request["DeleteBidStrategiesResponse"]):
    """Deletes portfolio bid strategies.

    Not everyone has portfolio bid strategies yet. Without the feature, this operation
    is of no use to you.
    """

    bid_strategy_ids: Sequence[int]
    """The bid strategies to delete, by ID; the CustomerAccountId header names their
    account. You can specify up to 100 strategies."""

    scope: EntityScope | str | None = None
    """The library that holds the bid strategies: Account or Customer. Not required.
    Default: Account. The wrong scope ends in the error
    PortfolioBidStrategyIdInvalid."""


@dataclass(slots=True, kw_only=True)
class DeleteBidStrategiesResponse(Response):
    """The reply to `DeleteBidStrategiesRequest`."""

    partial_errors: list[BatchError | None] = empty_list()
    """Errors, whose order might not match that of the IDs. Use Index, from zero."""


def check(request: DeleteBidStrategiesRequest, findings: Findings) -> None:
    findings.items("BidStrategyIds", request.bid_strategy_ids, 100)
    findings.enumeration("Scope", request.scope, EntityScope)
