"""What the outcome of one batch means for its items and for the run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from ..client.events import kept_outcome
from ..errors import ApiError, AuthenticationError, RequestError, ServiceFault
from ..fates.fates import UNKNOWN, Fate, Fates, ItemFate, fates
from ..http.retry import is_expired, is_safe_to_repeat

if TYPE_CHECKING:
    from ..client.core import Core
    from ..errors import Problem
    from ..fates.items import Items
    from ..messages import Request, Response

__all__ = ["Verdict", "verdict_of"]


class Verdict(NamedTuple):
    """What follows from an outcome.

    ``is_undone`` says that nothing had an effect, ``is_final`` that sending more is of no use.
    """

    rows: Fates
    is_undone: bool = False
    is_final: bool = False


class Asked(Protocol):
    """A batch that was sent."""

    @property
    def request(self) -> Request[Response]: ...
    @property
    def is_again(self) -> bool: ...


def verdict_of(
    outcome: Response | BaseException, core: Core, items: Items, batch: Asked
) -> Verdict:
    """Return what follows from the outcome of a batch."""
    from ..client.core import DryRun

    kept = kept_outcome(outcome)
    if kept is not None and _is_about(kept, items, batch):
        return verdict_of(kept, core, items, batch)._replace(is_final=True)
    if kept is not None or (
        isinstance(outcome, BaseException) and not isinstance(outcome, ApiError)
    ):
        asked = items.of(batch.request)
        unknown = (ItemFate(row, item, UNKNOWN) for row, item in enumerate(asked))
        return Verdict(Fates(unknown), is_final=True)
    if isinstance(outcome, (RequestError, AuthenticationError, DryRun)):
        return Verdict(Fates(()), is_undone=True, is_final=True)
    if isinstance(outcome, ServiceFault) and _is_hopeless(outcome):
        return Verdict(Fates(()), is_undone=True, is_final=True)
    if isinstance(outcome, ApiError) and is_safe_to_repeat(outcome):
        return Verdict(Fates(()), is_undone=True)
    rows = fates(outcome)
    if batch.is_again:
        service = outcome.receipt.service
        rows = Fates(
            row._replace(fate=_second(row.fate, core, service)) for row in rows
        )
    return Verdict(
        rows, is_final=isinstance(outcome, ApiError) and _is_hopeless(outcome)
    )


def _is_about(outcome: Response | ApiError, items: Items, batch: Asked) -> bool:
    """Tell whether an outcome is of this batch: a hook may raise one exception again and again."""
    request = outcome.receipt.request
    return request is not None and items.of(request) == items.of(batch.request)


def _is_hopeless(error: ApiError) -> bool:
    """Tell whether every further request will be refused as this one, for its credentials."""
    action = error.advice.action if error.advice else ""
    return action == "authentication" or is_expired(error)


def _second(fate: Fate, core: Core, service: str) -> Fate:
    """Return the fate of an item that an earlier request may have deleted."""
    if fate.status != "refused":
        return fate
    if all(_is_gone(problem, core, service) for problem in fate.problems):
        return Fate("gone", fate.problems, fate.warnings)
    return Fate("unknown", fate.problems, fate.warnings)


def _is_gone(problem: Problem, core: Core, service: str) -> Any:
    advice = core.advice(service, problem)
    return advice is not None and advice.action == "gone"
