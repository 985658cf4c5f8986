"""What the outcome of one batch means for its items and for the run."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..errors import ApiError, ServiceFault, TransportError, unsent_receipt
from ..exchange.events import attached_outcome
from ..fate import UNKNOWN, Fate, ItemFate
from ..fates.fates import Fates, fates
from ..http.retry import is_expired, is_safe_to_repeat
from ..problems import advice_on

if TYPE_CHECKING:
    from ..fates.items import Items
    from ..messages import Request, Response
    from ..problems import Problem
    from .batch import Batch

__all__ = ["Verdict", "verdict_on"]


class Verdict(NamedTuple):
    """The fates that follow from an outcome.

    ``had_no_effect`` says that the batch may be sent again, ``stops_run`` that no other may be sent.
    """

    rows: Fates
    had_no_effect: bool = False
    stops_run: bool = False


def verdict_on(
    outcome: Response | BaseException, package: str, items: Items, batch: Batch
) -> Verdict:
    """Return what follows from the outcome of a batch of an API's package."""
    if isinstance(outcome, BaseException) and not batch.may_have_left:
        may_go_on = isinstance(outcome, TransportError)
        return Verdict(Fates(()), had_no_effect=True, stops_run=not may_go_on)
    unsent = unsent_receipt(outcome)
    if unsent is not None and _is_of(unsent.request, items, batch):
        may_go_on = isinstance(outcome, TransportError)
        return Verdict(Fates(()), had_no_effect=True, stops_run=not may_go_on)
    attached = attached_outcome(outcome)
    if attached is not None and _is_of(attached.receipt.request, items, batch):
        verdict = verdict_on(attached, package, items, batch)
        return verdict._replace(stops_run=True)
    if attached is not None or (
        isinstance(outcome, BaseException) and not isinstance(outcome, ApiError)
    ):
        asked = items.of(batch.request)
        unknown = (ItemFate(row, item, UNKNOWN) for row, item in enumerate(asked))
        return Verdict(Fates(unknown), stops_run=True)
    if isinstance(outcome, ServiceFault) and _refuses_credentials(outcome):
        return Verdict(Fates(()), had_no_effect=True, stops_run=True)
    if isinstance(outcome, ApiError) and is_safe_to_repeat(outcome):
        return Verdict(Fates(()), had_no_effect=True)
    rows = fates(outcome)
    if batch.is_again:
        service = outcome.receipt.service
        rows = Fates(
            row._replace(fate=_sent_again(row.fate, package, service)) for row in rows
        )
    stops = isinstance(outcome, ApiError) and _refuses_credentials(outcome)
    return Verdict(rows, stops_run=stops)


def _is_of(request: Request[Response] | None, items: Items, batch: Batch) -> bool:
    """Tell whether an outcome is of this batch: an event handler may raise one exception several times."""
    return request is not None and items.of(request) == items.of(batch.request)


def _refuses_credentials(error: ApiError) -> bool:
    """Tell whether the service will refuse all further requests, too."""
    action = error.advice.action if error.advice else ""
    return action == "authentication" or is_expired(error)


def _sent_again(fate: Fate, package: str, service: str) -> Fate:
    """Return the fate of an item that an earlier request may have deleted."""
    if fate.status != "refused":
        return fate
    gone = all(_is_not_found(problem, package, service) for problem in fate.problems)
    return Fate("gone" if gone else "unknown", fate.problems, fate.warnings)


def _is_not_found(problem: Problem, package: str, service: str) -> bool:
    advice = advice_on(problem, package, service)
    return advice is not None and advice.action == "gone"
