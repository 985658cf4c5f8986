"""The fates that follow from a reply, in the order of the request.

There are two kinds of proof. *Explicit* proof is the item's own id, or its own index or place, in the
reply. Proof *by absence* is a list of failures that doesn't mention the item. Members that the vendor added
to the message remove proof by absence; explicit proof stays, unless the doubt is about that very entry.
Where the message isn't as it must be, or its HTTP status isn't that of a success, nothing is deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ..fate import DELETED, DONE, UNKNOWN, Fate
from ..messages import CONTRADICTORY, REPEATED, UNKNOWN_PART
from ..problems import Problem
from .items import identity, value_at
from .own_reports import (
    OWN_REPORTS,
    Evidence,
    fate_of_result,
    fates_from_reports,
    reported_in,
    speaks_against,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from ..messages import Receipt, Unread
    from .items import Items, Replies, Results

    IsUnsure = Callable[[Problem], bool]

__all__ = ["fates_from_reply"]


class _Proof(NamedTuple):
    """How far a reply can be believed."""

    rest: Fate
    """The fate that follows from absence: deleted, or unknown if the message is in doubt."""

    is_unsure: IsUnsure
    """Whether a problem leaves open what was done, such as an internal error of the service."""

    doubtful: frozenset[int]
    """The entries of the reply's list with a part of their own that couldn't be read."""

    repeating: frozenset[int]
    """Those where a member is given twice, in themselves or in a list inside."""

    extended: frozenset[int]
    """Those with any part of their own that wasn't understood, added members included."""


def fates_from_reply(
    items: Items,
    asked: Sequence[Any],
    response: Any,
    receipt: Receipt,
    is_unsure: IsUnsure,
) -> list[Fate]:
    """Return the fate of each item, in order, from a response."""
    proof = _proof_in(receipt.unread, is_unsure)
    found = _settled(items, asked, response, receipt, proof)
    reasons = {part.reason for part in receipt.unread if part.is_message}
    if CONTRADICTORY in reasons:
        return [UNKNOWN] * len(found)
    if reasons - {UNKNOWN_PART} or 200 < (receipt.http_status or 0) < 300:
        return [
            UNKNOWN if fate.status in {"deleted", "done"} else fate for fate in found
        ]
    return found


def _proof_in(unread: Sequence[Unread], is_unsure: IsUnsure) -> _Proof:
    own = [part for part in unread if part.entry is not None and not part.is_nested]
    odd = (part.entry for part in own if part.reason != UNKNOWN_PART)
    return _Proof(
        UNKNOWN if any(part.is_message for part in unread) else DELETED,
        is_unsure,
        frozenset(entry for entry in odd if entry is not None),
        frozenset(
            part.entry
            for part in unread
            if part.entry is not None and part.reason == REPEATED
        ),
        frozenset(part.entry for part in own if part.entry is not None),
    )


def _settled(
    items: Items, asked: Sequence[Any], response: Any, receipt: Receipt, proof: _Proof
) -> list[Fate]:
    replies = items.replies
    if not items.deletes:
        return [DONE if proof.rest == DELETED else UNKNOWN] * len(asked)
    if replies.alignment in OWN_REPORTS:
        evidence = Evidence(proof.rest, proof.is_unsure, proof.doubtful)
        return fates_from_reports(replies, asked, response, evidence)
    is_denied = replies.success and value_at(response, replies.success) is False
    if is_denied or speaks_against(response, replies.doubts):
        proof = proof._replace(rest=UNKNOWN)
    reported: Any = reported_in(replies, response)
    if replies.alignment == "none":
        return [proof.rest] * len(asked)
    if reported is None or (
        replies.alignment == "per-item" and replies.results is None
    ):
        return [UNKNOWN] * len(asked)
    if replies.results is not None:
        return _by_result(replies, replies.results, asked, reported, proof)
    if items.nested:
        sizes = items.nested_sizes(receipt.request)
        return _by_nested_error(replies, sizes, reported, proof)
    problems = [
        None if error is None else replies.problem_of(error) for error in reported
    ]
    is_aligned = replies.alignment == "aligned"
    return _by_error(
        len(asked), problems, proof, proof.repeating, is_aligned=is_aligned
    )


class _Placed(NamedTuple):
    """The rows of a list of errors by the place of what they are about, and what the other rows prove."""

    rows: list[list[int]]
    rest: Fate
    """The fate of what no row is about."""

    null: Fate
    """The fate of what there is a null for, at its place."""


def _placed(
    count: int, problems: Sequence[Problem | None], rest: Fate, *, is_aligned: bool
) -> _Placed:
    """Place errors by their index; in a full aligned list, by their row if they have none."""
    is_full = len(problems) == count
    # One index that isn't that of its row shows that rows don't stand for places.
    has_places = (is_aligned and is_full) and all(
        problem is None or problem.position in {None, row}
        for row, problem in enumerate(problems)
    )
    rows: list[list[int]] = [[] for _ in range(count)]
    in_order = is_full
    for row, problem in enumerate(problems):
        if problem is None:
            continue
        place = problem.position
        if place is None and has_places:
            place = row
        in_order = in_order and place == row
        if place is not None and 0 <= place < count:
            rows[place].append(row)
        else:
            rest = UNKNOWN
    if in_order:
        return _Placed(rows, rest, DELETED if is_aligned else rest)
    if None in problems or (is_aligned and is_full):
        rest = UNKNOWN  # an error may have got lost, or stand at another item's place
    return _Placed(rows, rest, rest)


def _by_error(
    count: int,
    problems: Sequence[Problem | None],
    proof: _Proof,
    repeating: Collection[int],
    *,
    is_aligned: bool = False,
) -> list[Fate]:
    """Settle by errors that state the index of their item, or are at its place.

    Those in the ``repeating`` rows state something twice, such as their code.
    """
    placed = _placed(count, problems, proof.rest, is_aligned=is_aligned)
    nulls = {row for row, problem in enumerate(problems) if problem is None}
    return [
        (
            _fate_of(
                [found for row in rows if (found := problems[row])],
                proof,
                is_doubtful=not set(rows).isdisjoint(repeating),
            )
            if rows
            else (placed.null if place in nulls else placed.rest)
        )
        for place, rows in enumerate(placed.rows)
    ]


def _fate_of(
    problems: Sequence[Problem], proof: _Proof, *, is_doubtful: bool = False
) -> Fate:
    """Return the fate of an item with problems."""
    unsure = is_doubtful or any(map(proof.is_unsure, problems))
    return Fate("unknown" if unsure else "refused", tuple(problems))


def _by_nested_error(
    replies: Replies, sizes: Sequence[int], collections: Sequence[Any], proof: _Proof
) -> list[Fate]:
    """Settle nested items, by collections of errors that state the index of the outer one."""
    problems = [
        None if each is None else replies.problem_of(each) for each in collections
    ]
    placed = _placed(len(sizes), problems, proof.rest, is_aligned=False)
    return [
        fate
        for size, rows in zip(sizes, placed.rows, strict=True)
        for fate in (
            _collected(
                replies, collections, rows, size, proof._replace(rest=placed.rest)
            )
            if rows
            else [placed.rest] * size
        )
    ]


def _collected(
    replies: Replies,
    collections: Sequence[Any],
    rows: Sequence[int],
    size: int,
    proof: _Proof,
) -> list[Fate]:
    """Settle the items inside one: all by its own error, or each by the errors in its collections."""
    errors: list[Problem | None] = []
    rest = proof.rest
    for row in rows:
        inner: Sequence[Any] = getattr(collections[row], replies.nested_field) or ()
        own = replies.problem_of(collections[row])
        has_own = own.code is not None or bool(own.symbol)
        if not inner and has_own and row not in proof.doubtful:
            return [_fate_of([own], proof)] * size
        if not inner or has_own or row in proof.extended:
            rest = UNKNOWN
        convert: Callable[[Any], Problem] = replies.nested_problem or (
            lambda _: Problem()
        )
        errors += [None if error is None else convert(error) for error in inner]
    repeating = range(len(errors)) if proof.repeating.intersection(rows) else ()
    return _by_error(size, errors, proof._replace(rest=rest), repeating)


def _by_result(
    replies: Replies,
    names: Results,
    asked: Sequence[Any],
    results: Sequence[Any],
    proof: _Proof,
) -> list[Fate]:
    """Settle by one result per item, which contains the item's id, or errors.

    Results that aren't in the order of the request prove only the fate of the ids in them.
    """
    ids = [getattr(result, names.id, None) for result in results]
    unread = proof.doubtful | proof.repeating
    found = [
        (
            UNKNOWN
            if result is None or row in unread
            else _fate_of_result(replies, names, result, proof)
        )
        for row, result in enumerate(results)
    ]
    if len(ids) == len(asked) and all(
        own is None or own == item for own, item in zip(ids, asked, strict=True)
    ):
        return found
    by_id: dict[int | str, Fate] = {}
    for own, fate in zip(ids, found, strict=True):
        if own is not None:
            known = by_id.setdefault(identity(own), fate)
            if known.status != fate.status:
                by_id[identity(own)] = UNKNOWN
    return [by_id.get(identity(item), UNKNOWN) for item in asked]


def _fate_of_result(
    replies: Replies, names: Results, result: Any, proof: _Proof
) -> Fate:
    if names.success or names.doubts or not names.errors:
        evidence = Evidence(proof.rest, proof.is_unsure)
        return fate_of_result(replies, names, result, evidence)
    errors = replies.problems_of(getattr(result, names.errors))
    warnings = replies.problems_of(
        getattr(result, names.warnings) if names.warnings else ()
    )
    if errors:
        fate = _fate_of(errors, proof)
        if any(_is_blank(error) for error in errors):
            fate = Fate("unknown", errors)
        return Fate(fate.status, errors, warnings) if warnings else fate
    if getattr(result, names.id, None) is None:
        return UNKNOWN
    return Fate("deleted", (), warnings) if warnings else DELETED


def _is_blank(problem: Problem) -> bool:
    """Tell whether an error says nothing at all, as a null among errors does."""
    return not any(
        (problem.code is not None, problem.symbol, problem.message, problem.details)
    )
