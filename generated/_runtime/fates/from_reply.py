"""The fates that follow from a reply, in the order of the request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..fate import DELETED, UNKNOWN, Fate
from ..problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..messages import Receipt
    from .items import Items, Replies, Results

__all__ = ["fates_from_reply"]


def fates_from_reply(
    items: Items, asked: Sequence[Any], response: Any, receipt: Receipt
) -> list[Fate]:
    """Return the fate of each item, in order, from a response."""
    replies = items.replies
    reported: Any = getattr(response, replies.field) if replies.field else None
    if replies.alignment == "none":
        found = [DELETED] * len(asked)
    elif reported is None:
        found = [UNKNOWN] * len(asked)
    elif replies.results is not None:
        found = _by_result(replies, replies.results, asked, reported)
    elif items.nested:
        sizes = items.nested_sizes(receipt.request)
        found = _by_nested_error(replies, sizes, reported)
    else:
        found = _by_error(replies, len(asked), reported)
    if any(part.is_message or part.reason != "unknown" for part in receipt.unread):
        # An unknown part of the message itself, or a value that can't be read, could be a report of a
        # failure.
        return [UNKNOWN if fate.status == "deleted" else fate for fate in found]
    return found


def _by_error(replies: Replies, count: int, errors: Sequence[Any]) -> list[Fate]:
    """Settle by errors that state the position of their item, or are at it."""
    if replies.alignment != "aligned":
        return _placed(count, errors, replies.problem_of)
    if len(errors) == count:
        return _placed(count, errors, replies.problem_of, is_aligned=True)
    # The vendor's general guide says that only failures are listed. Nulls in a list of another length
    # mean nothing, though.
    rest = UNKNOWN if None in errors else DELETED
    return _placed(count, errors, replies.problem_of, rest)


def _placed(
    count: int,
    errors: Sequence[Any],
    problem_of: Callable[[Any], Problem],
    rest: Fate = DELETED,
    *,
    is_aligned: bool = False,
) -> list[Fate]:
    found: list[list[Problem]] = [[] for _ in range(count)]
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
        if is_aligned and position != row:
            rest = UNKNOWN  # its place and its index are those of two items
    return [
        Fate("refused", tuple(problems)) if problems else rest for problems in found
    ]


def _by_nested_error(
    replies: Replies, sizes: Sequence[int], collections: Sequence[Any]
) -> list[Fate]:
    """Settle nested items, by collections of errors that state the position of the outer one."""
    found: list[list[Any]] = [[] for _ in sizes]
    rest = DELETED
    for collection in collections:
        if collection is None:
            continue
        position = replies.problem_of(collection).position
        if position is not None and 0 <= position < len(sizes):
            found[position].append(collection)
        else:
            rest = UNKNOWN
    return [
        fate
        for size, own in zip(sizes, found, strict=True)
        for fate in _collected(replies, own, size, rest)
    ]


def _collected(
    replies: Replies, collections: Sequence[Any], size: int, rest: Fate
) -> list[Fate]:
    """Settle the items inside one: all by its own error, or each by the errors in its collections."""
    errors: list[Any] = []
    for collection in collections:
        inner = getattr(collection, replies.nested_field)
        problem = replies.problem_of(collection)
        if not inner and (problem.code or problem.symbol):
            return [Fate("refused", (problem,))] * size
        if not inner or problem.code or problem.symbol:
            rest = UNKNOWN
        errors += inner or ()
    return _placed(size, errors, replies.nested_problem or (lambda _: Problem()), rest)


def _by_result(
    replies: Replies, names: Results, asked: Sequence[Any], results: Sequence[Any]
) -> list[Fate]:
    """Settle by one result per item, which contains the item's id, or errors.

    Results that aren't in the order of the request prove only the fate of the ids in them.
    """
    succeeded = [
        result is not None and not getattr(result, names.errors) for result in results
    ]
    ids = [getattr(result, names.id, None) for result in results]
    in_order = len(results) == len(asked) and all(
        result is not None and (own == item or (own is None and not success))
        for item, own, success, result in zip(
            asked, ids, succeeded, results, strict=True
        )
    )
    if not in_order:
        pairs = list(zip(ids, succeeded, strict=True))
        deleted = {own for own, success in pairs if success}
        deleted -= {own for own, success in pairs if not success}
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
