"""From a reply to the fate of each item that was asked for, in the request's order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import Problem
from .fates import DELETED, UNKNOWN, Fate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .items import Items, Replies, Results
    from .messages import Receipt

__all__ = ["settle"]


def settle(
    items: Items, asked: Sequence[Any], response: Any, receipt: Receipt
) -> list[Fate]:
    """Return the fate of each item, in order, from a response."""
    replies = items.replies
    told: Any = getattr(response, replies.field) if replies.field else None
    if replies.alignment == "none":
        found = [DELETED] * len(asked)
    elif told is None:
        found = [UNKNOWN] * len(asked)
    elif replies.results is not None:
        found = _by_result(replies, replies.results, asked, told)
    elif items.nested:
        found = _by_nested_error(replies, asked, told)
    else:
        found = _by_error(replies, len(asked), told)
    if any(part.is_message for part in receipt.unread):
        # Nobody knows what a foreign part of the message itself says of the items.
        return [UNKNOWN if fate.status == "deleted" else fate for fate in found]
    return found


def _by_error(replies: Replies, count: int, errors: Sequence[Any]) -> list[Fate]:
    """Settle by errors that name the position of their item, or have it."""
    is_aligned = replies.alignment == "aligned" and len(errors) == count
    return _placed(count, errors, replies.problem_of, is_aligned=is_aligned)


def _placed(
    count: int,
    errors: Sequence[Any],
    problem_of: Callable[[Any], Problem],
    *,
    is_aligned: bool = False,
) -> list[Fate]:
    found: list[list[Problem]] = [[] for _ in range(count)]
    rest = DELETED
    for row, error in enumerate(errors):
        if error is None:
            continue
        problem = problem_of(error)
        position = problem.position
        if position is None and is_aligned:
            position = row
        if position is not None and 0 <= position < count:
            found[position].append(problem)
        else:
            rest = UNKNOWN
    return [
        Fate("refused", tuple(problems)) if problems else rest for problems in found
    ]


def _by_nested_error(
    replies: Replies, asked: Sequence[Any], collections: Sequence[Any]
) -> list[Fate]:
    """Settle items inside items, by collections of errors that name the outer one."""
    outers: list[Any] = []
    sizes: list[int] = []
    for outer, _ in asked:
        if not outers or outers[-1] is not outer:
            outers.append(outer)
            sizes.append(0)
        sizes[-1] += 1
    settled = [[DELETED] * size for size in sizes]
    lost = False
    for collection in collections:
        if collection is None:
            continue
        problem = replies.problem_of(collection)
        position = problem.position
        if position is None or not 0 <= position < len(outers):
            lost = True
        else:
            settled[position] = _collected(
                replies, collection, problem, sizes[position]
            )
    flat = [fate for row in settled for fate in row]
    return [UNKNOWN if lost and fate.status == "deleted" else fate for fate in flat]


def _collected(
    replies: Replies, collection: Any, problem: Problem, size: int
) -> list[Fate]:
    """Settle the items inside one: all by its own error, or each by those in the collection."""
    inner = getattr(collection, replies.nested_field)
    if problem.code or problem.symbol or not inner:
        return [Fate("refused", (problem,))] * size
    return _placed(size, inner, replies.nested_problem or (lambda _: Problem()))


def _by_result(
    replies: Replies, names: Results, asked: Sequence[Any], results: Sequence[Any]
) -> list[Fate]:
    """Settle by one result per item: it has the item's id, or errors.

    Results that aren't in the request's order prove only which ids they hold.
    """
    succeeded = [
        result is not None and not getattr(result, names.errors) for result in results
    ]
    ids = [getattr(result, names.id, None) for result in results]
    in_order = len(results) == len(asked) and all(
        result is not None and (item == own or not success)
        for item, own, success, result in zip(
            asked, ids, succeeded, results, strict=True
        )
    )
    if not in_order:
        deleted = {own for own, success in zip(ids, succeeded, strict=True) if success}
        return [DELETED if item in deleted else UNKNOWN for item in asked]
    return [_fate_of_result(replies, names, result) for result in results]


def _fate_of_result(replies: Replies, names: Results, result: Any) -> Fate:
    errors = replies.problems_of(getattr(result, names.errors))
    warnings = replies.problems_of(
        getattr(result, names.warnings) if names.warnings else ()
    )
    if errors:
        return Fate("refused", errors, warnings)
    return Fate("deleted", (), warnings) if warnings else DELETED
