"""What became of each item of a request: deleted, refused, already gone, or unknown.

A fate is never better than what the reply proves. An error whose place is unclear, an element of the
reply that nobody knows, a result without an id: each makes the items that are not settled otherwise
`unknown`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from operator import attrgetter
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Literal,
    NamedTuple,
    TypeAlias,
    overload,
)

from .errors import ApiError, Problem, ReplyError, ServiceFault, TransportError

if TYPE_CHECKING:
    from .messages import Receipt, Request, Response

__all__ = ["Fate", "Fates", "ItemFate", "Items", "Results", "Status", "fates"]

Status: TypeAlias = Literal["deleted", "refused", "gone", "unknown", "unsent"]
Alignment: TypeAlias = Literal[
    "aligned", "sparse", "nested", "per-item", "none", "unstated"
]


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one item, and why.

    ``unsent`` says that it is certain that the item was not in any request that reached the service.
    """

    status: Status
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


DELETED: Final = Fate("deleted")
UNKNOWN: Final = Fate("unknown")
UNSENT: Final = Fate("unsent")


class ItemFate(NamedTuple):
    """An item of a request and its fate. ``position`` counts from 0."""

    position: int
    item: Any
    fate: Fate


class Fates(Sequence[ItemFate]):
    """The fates of a request's items, in its order, each item once."""

    def __init__(self, rows: Iterable[ItemFate]) -> None:
        self._rows: tuple[ItemFate, ...] = tuple(rows)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, position: int, /) -> ItemFate: ...
    @overload
    def __getitem__(self, position: slice, /) -> tuple[ItemFate, ...]: ...
    def __getitem__(self, position: int | slice, /) -> ItemFate | tuple[ItemFate, ...]:
        return self._rows[position]

    def __repr__(self) -> str:
        counts = {status: len(self.of(status)) for status in self.statuses()}
        return f"Fates({', '.join(f'{count} {status}' for status, count in counts.items())})"

    def items(self) -> Iterator[tuple[Any, Fate]]:
        """Yield items with their fates."""
        return ((row.item, row.fate) for row in self._rows)

    def statuses(self) -> tuple[Status, ...]:
        """Return the statuses that occur, in the order of their first item."""
        return tuple(dict.fromkeys(row.fate.status for row in self._rows))

    def of(self, status: Status) -> tuple[Any, ...]:
        """Return the items of one status."""
        return tuple(row.item for row in self._rows if row.fate.status == status)

    def fate_of(self, item: Any) -> Fate:
        """Return the fate of an item. Raises KeyError for one that was not asked for."""
        for row in self._rows:
            if row.item == item:
                return row.fate
        raise KeyError(item)


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """Where a per-item result keeps its id, its errors and its warnings."""

    id: str
    errors: str
    warnings: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """What an operation's request is about, and where its reply speaks of it.

    ``path`` leads from the request to its items, ``nested`` from an item to those inside it.
    ``reply`` is the field of the reply with errors or results; ``problem`` turns one error into
    the terms that all vendors share.
    """

    path: str
    limit: int
    is_documented: bool = False
    alignment: Alignment = "unstated"
    nested: str = ""
    reply: str = ""
    nested_reply: str = ""
    results: Results | None = None
    problem: Callable[[Any], Problem] | None = None

    def of(self, request: Any) -> list[Any]:
        """Return the items of a request."""
        owner, _, name = self.path.rpartition(".")
        holder = attrgetter(owner)(request) if owner else request
        value: Any = getattr(holder, name, None)
        if value is None:
            return []
        found: list[Any] = [value]
        if hasattr(value, "__len__") and not isinstance(value, (str, bytes)):
            found = list(value)
        if not self.nested:
            return found
        return [
            (outer, inner)
            for outer in found
            for inner in getattr(outer, self.nested) or ()
        ]

    def problem_of(self, error: Any) -> Problem:
        """Return an error of the reply in the terms that all vendors share."""
        return self.problem(error) if self.problem is not None else Problem()

    def problems_of(self, errors: Iterable[Any]) -> tuple[Problem, ...]:
        """Return several of them."""
        return tuple(self.problem_of(error) for error in errors)


def items_of(request: Request[Response]) -> Items | None:
    """Return what a request is about; None where its operation names no items."""
    for kind in type(request).__mro__:
        found = getattr(import_module(kind.__module__), "ITEMS", None)
        if isinstance(found, Items):
            return found
    return None


def fates(outcome: Response | ApiError) -> Fates:
    """Return what became of each item that was asked for.

    ``outcome`` is a response, or the exception that came instead of one. A duplicate item has one
    fate. Raises ValueError for an outcome that no client made, and for operations without items.
    """
    receipt = outcome.receipt
    request = receipt.request
    items = items_of(request) if request is not None else None
    if request is None or items is None:
        raise ValueError("the outcome doesn't say what was asked for")
    asked = items.of(request)
    if isinstance(outcome, ApiError):
        settled = [_fate_of_error(outcome)] * len(asked)
    else:
        settled = settle(items, asked, outcome, receipt)
    return Fates(_once(zip(asked, settled, strict=True)))


def _once(pairs: Iterable[tuple[Any, Fate]]) -> Iterator[ItemFate]:
    seen: list[Any] = []
    known: set[Any] = set()
    for position, (item, fate) in enumerate(pairs):
        try:
            if item in known:
                continue
            known.add(item)
        except TypeError:  # a record, which has no hash
            if item in seen:
                continue
            seen.append(item)
        yield ItemFate(position, item, fate)


def _fate_of_error(error: ApiError) -> Fate:
    if isinstance(error, ServiceFault):
        action = error.advice.action if error.advice is not None else ""
        status: Status = "unknown" if action == "retry" else "refused"
        return Fate(status, error.problems or (Problem(message=str(error)),))
    if isinstance(error, ReplyError) or (
        isinstance(error, TransportError) and error.sent
    ):
        return Fate("unknown", (Problem(message=str(error)),))
    return Fate("unsent", (Problem(message=str(error)),))


def settle(
    items: Items, asked: Sequence[Any], response: Any, receipt: Receipt
) -> list[Fate]:
    """Return the fate of each item, in order, from a response."""
    if items.alignment == "none":
        return [UNKNOWN if _is_foreign(receipt) else DELETED] * len(asked)
    rows: list[Any] = getattr(response, items.reply)
    if items.results is not None:
        found = _by_result(items, items.results, asked, rows)
    elif items.nested:
        found = _by_nested_error(items, asked, rows)
    else:
        found = _by_error(items, len(asked), rows)
    if _is_foreign(receipt):
        return [UNKNOWN if fate.status == "deleted" else fate for fate in found]
    return found


def _is_foreign(receipt: Receipt) -> bool:
    """Tell whether the message itself held something that nobody knows, or something twice."""
    return any(part.is_message for part in receipt.unread)


def _by_error(items: Items, count: int, errors: Sequence[Any]) -> list[Fate]:
    """Settle by errors that name the position of their item, or have it."""
    found: list[list[Problem]] = [[] for _ in range(count)]
    unplaced = _place(items, errors, found)
    rest = UNKNOWN if unplaced else DELETED
    return [
        Fate("refused", tuple(problems)) if problems else rest for problems in found
    ]


def _place(items: Items, errors: Sequence[Any], found: list[list[Problem]]) -> bool:
    """Put problems to their items; return whether one has no place."""
    positional = items.alignment == "aligned" and len(errors) == len(found)
    unplaced = False
    for row, error in enumerate(errors):
        if error is None:
            continue
        problem = items.problem_of(error)
        position = problem.position
        if position is None and positional:
            position = row
        if position is not None and 0 <= position < len(found):
            found[position].append(problem)
        else:
            unplaced = True
    return unplaced


def _by_nested_error(
    items: Items, asked: Sequence[Any], collections: Sequence[Any]
) -> list[Fate]:
    """Settle items inside items, by collections of errors that name the outer one."""
    outers: list[Any] = []
    sizes: list[int] = []
    for outer, _ in asked:
        if not outers or outers[-1] is not outer:
            outers.append(outer)
            sizes.append(0)
        sizes[-1] += 1
    fates_of = [[DELETED] * size for size in sizes]
    lost = False
    for collection in collections:
        if collection is None:
            continue
        problem = items.problem_of(collection)
        position = problem.position
        if position is None or not 0 <= position < len(outers):
            lost = True
            continue
        inner = getattr(collection, items.nested_reply)
        own = problem.code not in {None, 0} or not inner
        if own:
            fates_of[position] = [Fate("refused", (problem,))] * sizes[position]
        else:
            fates_of[position] = _by_error(items, sizes[position], inner)
    flat = [fate for row in fates_of for fate in row]
    return [UNKNOWN if lost and fate.status == "deleted" else fate for fate in flat]


def _by_result(
    items: Items, names: Results, asked: Sequence[Any], results: Sequence[Any]
) -> list[Fate]:
    """Settle by one result per item: it has the item's id, or errors."""
    if len(results) != len(asked):
        deleted = {
            getattr(result, names.id)
            for result in results
            if not getattr(result, names.errors)
        }
        return [DELETED if item in deleted else UNKNOWN for item in asked]
    return [
        _fate_of_result(items, names, item, result)
        for item, result in zip(asked, results, strict=True)
    ]


def _fate_of_result(items: Items, names: Results, item: Any, result: Any) -> Fate:
    errors = items.problems_of(getattr(result, names.errors))
    warnings = items.problems_of(
        getattr(result, names.warnings) if names.warnings else ()
    )
    if errors:
        return Fate("refused", errors, warnings)
    return Fate(
        "deleted" if getattr(result, names.id) == item else "unknown", (), warnings
    )
