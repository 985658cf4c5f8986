"""What became of each item of a request: deleted, refused, already gone, or unknown.

A fate never claims more than the reply proves, and nothing else than what it proves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, overload

from ..errors import ApiError, unsent_receipt
from ..exchange.events import attached_outcome
from ..fate import Fate, ItemFate
from ..messages import NO_RECEIPT, Response, location_of
from ..problems import advice_on
from ..rows import has_failed, is_retryable
from .from_error import fate_of_error
from .items import identity, items_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..fate import Status
    from ..messages import Receipt
    from ..problems import Problem

__all__ = ["Fates", "fates", "same_fate"]

_WEIGHT: Final = {
    "unsent": 0,
    "refused": 1,
    "gone": 2,
    "unknown": 3,
    "deleted": 4,
    "done": 4,
}


class Fates(Sequence[ItemFate]):
    """The fates of a request's items, in the order of the request, each item once."""

    def __init__(
        self, rows: Iterable[ItemFate], outcome: Response | BaseException | None = None
    ) -> None:
        self._outcome = outcome
        self._rows: tuple[ItemFate, ...] = tuple(rows)
        self._by_item: dict[int | str, Fate] | None = None

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[ItemFate]:
        return iter(self._rows)

    @overload
    def __getitem__(self, position: int, /) -> ItemFate: ...
    @overload
    def __getitem__(self, position: slice, /) -> tuple[ItemFate, ...]: ...
    def __getitem__(self, position: int | slice, /) -> ItemFate | tuple[ItemFate, ...]:
        return self._rows[position]

    def __repr__(self) -> str:
        counts = self.counts()
        return f"Fates({', '.join(f'{count} {status}' for status, count in counts.items())})"

    def items(self) -> Iterator[tuple[Any, Fate]]:
        """Return an iterator over pairs of an item and its fate."""
        return ((row.item, row.fate) for row in self._rows)

    def statuses(self) -> tuple[Status, ...]:
        """Return the statuses that occur, in the order of their first item."""
        return tuple(dict.fromkeys(row.fate.status for row in self._rows))

    def counts(self) -> Counter[Status]:
        """Return how many items have each status, in the order of their first item."""
        return Counter(row.fate.status for row in self._rows)

    def of(self, status: Status) -> tuple[Any, ...]:
        """Return the items of one status."""
        return tuple(row.item for row in self._rows if row.fate.status == status)

    def replaced(self, rows: Iterable[ItemFate]) -> Fates:
        """Return other rows of the same outcome."""
        return Fates(rows, self._outcome)

    def rows(self, status: Status) -> tuple[ItemFate, ...]:
        """Return the rows of one status."""
        return tuple(row for row in self._rows if row.fate.status == status)

    @property
    def response(self) -> Response | None:
        """The response that the fates follow from; None if there was an exception instead."""
        return self._outcome if isinstance(self._outcome, Response) else None

    @property
    def unknown(self) -> tuple[ItemFate, ...]:
        """The rows of items that may have been deleted or not."""
        return self.rows("unknown")

    @property
    def failed(self) -> tuple[ItemFate, ...]:
        """The rows of items that are neither deleted nor gone."""
        return tuple(filter(has_failed, self._rows))

    @property
    def retryable(self) -> tuple[ItemFate, ...]:
        """The rows of items that certainly had no effect and may be sent again as they are."""
        package, service = _origin(self._outcome)
        advice = getattr(self._outcome, "advice", None)
        if advice is not None and advice.action == "throttle":
            return tuple(
                r for r in self._rows if r.fate.status in {"unsent", "refused"}
            )
        found = (r for r in self._rows if is_retryable(r.fate, package, service))
        return tuple(found)

    def raise_if_failed(self) -> None:
        """Raise `ItemsFailedError` if an item is neither deleted nor gone.

        The error has these fates, the ``response`` and its ``receipt``. If there was an exception instead
        of a response, it is the cause; for a request without items it is raised itself.
        """
        counts: Counter[str] = Counter(row.fate.status for row in self.failed)
        outcome = self._outcome
        error = outcome if isinstance(outcome, BaseException) else None
        if not counts:
            if error is not None and not self._rows:
                raise error
            return
        from ..item_errors import ItemsFailedError, failure_text

        receipt: Receipt = getattr(outcome, "receipt", NO_RECEIPT)
        operation = receipt.operation or "the request"
        raise ItemsFailedError(
            failure_text(operation, len(self), counts),
            fates=self,
            response=outcome if isinstance(outcome, Response) else None,
            receipt=receipt,
        ) from error

    def to_rows(self) -> list[dict[str, Any]]:
        """Return a dictionary of plain values for each item, for CSV, pandas or JSON."""
        from ..tables import plain_rows

        return plain_rows(self._rows)

    def _repr_html_(self) -> str:
        """Return a table of the first items, for Jupyter."""
        from ..tables import html_table

        return html_table(repr(self), self._rows)

    def fate_of(self, item: Any) -> Fate:
        """Return the fate of an item. Raises KeyError for an item that the request doesn't contain."""
        if self._by_item is None:
            self._by_item = _indexed(self._rows)
        fate = self._by_item.get(identity(item))
        if fate is None:
            raise KeyError(item)
        return fate


def _indexed(rows: Sequence[ItemFate]) -> dict[int | str, Fate]:
    """Return the fates by key; the first of several for one item counts."""
    found: dict[int | str, Fate] = {}
    for row in reversed(rows):
        with suppress(TypeError, ValueError, RecursionError):  # not comparable
            found[identity(row.item)] = row.fate
    return found


def same_fate(items: Iterable[Any], fate: Fate) -> Fates:
    """Return the same fate for each of several items."""
    return Fates(ItemFate(position, item, fate) for position, item in enumerate(items))


def fates(outcome: Response | BaseException) -> Fates:
    """Return the fate of each item of a request.

    ``outcome`` is its response, or the exception that was raised instead. A duplicate item has one
    fate. Without items there are no fates: the operation has no list of items, the request has none, or
    the outcome isn't one of a request.
    """
    known = getattr(outcome, "fates", None)
    if isinstance(outcome, BaseException) and isinstance(known, Fates):
        return known  # an `ItemsFailedError`
    receipt = unsent_receipt(outcome)
    attached = attached_outcome(outcome)
    if receipt is None and attached is not None:
        return fates(attached)
    if isinstance(outcome, (Response, ApiError)):
        receipt = outcome.receipt
    request = receipt.request if receipt is not None else None
    items = items_of(request) if request is not None else None
    if receipt is None or items is None:
        return Fates((), outcome)
    asked = items.of(request)
    if isinstance(outcome, BaseException):
        settled = [fate_of_error(outcome)] * len(asked)
    else:
        from .from_reply import fates_from_reply

        is_unsure = _unsure_in(outcome)
        settled = fates_from_reply(items, asked, outcome, receipt, is_unsure)
    if items.deletes:
        return Fates(_once(asked, settled), outcome)
    rows = enumerate(zip(asked, settled, strict=True))
    return Fates((ItemFate(at, item, fate) for at, (item, fate) in rows), outcome)


def _unsure_in(response: Response) -> Callable[[Problem], bool]:
    """Return a function that tells whether a problem leaves open what the service did."""
    package, service = _origin(response)
    known: dict[tuple[int | None, str | None], bool] = {}

    def is_unsure(problem: Problem) -> bool:
        key = problem.code, problem.symbol
        found = known.get(key)
        if found is None:
            advice = advice_on(problem, package, service)
            found = known[key] = advice is not None and advice.action == "retry"
        return found

    return is_unsure


def _once(asked: Sequence[Any], settled: Sequence[Fate]) -> Iterable[ItemFate]:
    """Return a row for each item; of a duplicate, deleted wins, then unknown."""
    found: dict[int | str, ItemFate] = {}
    for position, (item, fate) in enumerate(zip(asked, settled, strict=True)):
        key = identity(item)
        if key not in found:
            found[key] = ItemFate(position, item, fate)
        elif _WEIGHT[fate.status] > _WEIGHT[found[key].fate.status]:
            found[key] = found[key]._replace(fate=fate)
    return found.values()


def _origin(outcome: object) -> tuple[str, str]:
    """Return the package and the service that an outcome is of."""
    receipt: Receipt = getattr(outcome, "receipt", NO_RECEIPT)
    package = location_of(receipt.request)[0] if receipt.request is not None else ""
    return package, receipt.service
