"""The fates that follow from reports that name their item by its id, or by an index of unstated base.

An id proves what its own report says, and nothing else. An index that may count from 0 or 1 is about
either of two items, unless another one shows how the reply counts.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING, Any, Final

from ..fate import DELETED, UNKNOWN, Fate
from ..messages import NIL
from .items import identity, value_at

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..problems import Problem
    from .items import Replies, Results

__all__ = [
    "OWN_REPORTS",
    "Evidence",
    "fate_of_result",
    "fates_from_reports",
    "reported_in",
    "speaks_against",
]

OWN_REPORTS: Final = frozenset({"by-id", "failures", "indexed", "flag"})
"""The alignments of replies that are read here."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """How far a reply can be believed.

    ``rest`` is the fate of what no report is about, ``doubtful`` are the reports that can't be read
    as a whole, and ``is_unsure`` tells whether a problem leaves open what was done.
    """

    rest: Fate
    is_unsure: Callable[[Problem], bool]
    doubtful: frozenset[int] = frozenset()


def fates_from_reports(
    replies: Replies, asked: Sequence[Any], response: Any, evidence: Evidence
) -> list[Fate]:
    """Return the fate of each item for the alignments by-id, failures, indexed and flag."""
    reported = reported_in(replies, response)
    if replies.results is not None:
        rest = UNKNOWN
        if replies.alignment == "failures" and reported is not None:
            rest = _rest(replies, response, evidence)
        return _by_id(replies, asked, reported or (), evidence, rest)
    if replies.alignment == "by-id":  # nothing states which field is the id
        return [UNKNOWN] * len(asked)
    errors: list[Problem] = []
    rest = UNKNOWN
    if reported is not None:
        rest = _rest(replies, response, evidence)
        errors = list(replies.problems_of(reported))
    flag = value_at(response, replies.success) if replies.success else None
    if len(asked) == 1 and flag is not None:
        return [_only_one(replies, response, errors, evidence)]
    if replies.alignment == "flag":
        return [UNKNOWN] * len(asked)
    return [
        Fate("unknown", fate.problems) if flag is True and fate.problems else fate
        for fate in _by_index(errors, len(asked), replies.first_index, rest, evidence)
    ]


def reported_in(replies: Replies, response: Any) -> Sequence[Any] | None:
    """Return the reports of a reply; None where it has no list of them."""
    found: Any = value_at(response, replies.field) if replies.field else None
    is_list = found is None or found.__class__ in {list, tuple}
    return found if is_list else [found]


def _rest(replies: Replies, response: Any, evidence: Evidence) -> Fate:
    """Return the fate of an item that a list of failures doesn't mention."""
    if not replies.complete or speaks_against(response, replies.doubts):
        return UNKNOWN
    if replies.success and value_at(response, replies.success) is not True:
        return UNKNOWN
    return evidence.rest


def _only_one(
    replies: Replies, response: Any, errors: Sequence[Problem], evidence: Evidence
) -> Fate:
    """Return the fate of the only item of a request, from the flag of the whole reply."""
    flag = value_at(response, replies.success)
    problems = tuple(errors)
    if flag is False:
        unsure = any(map(evidence.is_unsure, problems))
        return Fate("unknown" if unsure else "refused", problems)
    if flag is True and not problems and not speaks_against(response, replies.doubts):
        return evidence.rest
    return Fate("unknown", problems)


def speaks_against(holder: Any, paths: Sequence[str]) -> bool:
    """Tell whether an element that speaks against success is set."""
    return any(_is_set(value_at(holder, path)) for path in paths)


def _is_set(value: Any) -> bool:
    """Tell whether a value says something; a record does if a field of it does."""
    if is_dataclass(value):
        return any(_is_set(getattr(value, field.name)) for field in fields(value))
    return value is not NIL and bool(value)


def _by_id(
    replies: Replies,
    asked: Sequence[Any],
    reports: Sequence[Any],
    evidence: Evidence,
    rest: Fate,
) -> list[Fate]:
    names = replies.results
    keys = [identity(item) for item in asked]
    found: dict[int | str, Fate] = {}
    for row, report in enumerate(reports):
        own = getattr(report, names.id, None) if names is not None else None
        if own is None or own is NIL:
            rest = UNKNOWN  # it is about an item, but doesn't say which
            continue
        if row in evidence.doubtful:
            fate = UNKNOWN
        elif names is None or replies.alignment == "failures":
            fate = _refused((replies.problem_of(report),), evidence)
        else:
            fate = fate_of_result(replies, names, report, evidence)
        key = identity(own)
        known = found.setdefault(key, fate)
        if known.status != fate.status:
            found[key] = UNKNOWN
    if not found.keys() <= set(keys):
        rest = UNKNOWN  # an id that wasn't asked: it may not be that of an item
    return [found.get(key, rest) for key in keys]


def fate_of_result(
    replies: Replies, names: Results, result: Any, evidence: Evidence
) -> Fate:
    """Return the fate of the item that a result is about, from its success flag and its errors."""
    errors = replies.problems_of(_listed(result, names.errors))
    warnings = replies.problems_of(_listed(result, names.warnings))
    doubted = bool(errors) or speaks_against(result, names.doubts)
    flag = getattr(result, names.success, None) if names.success else not errors
    if not names.success and not any(_listed(result, names.errors)):
        # Nulls among the errors, or no field that could tell.
        flag = None if errors or not names.errors else True
    if flag is False:
        return _refused(errors, evidence, warnings)
    if flag is not True or doubted:
        return Fate("unknown", errors, warnings)
    return Fate("deleted", (), warnings) if warnings else DELETED


def _listed(result: Any, name: str) -> Sequence[Any]:
    value: Any = getattr(result, name, None) if name else None
    return () if value is None or value is NIL else value


def _refused(
    problems: tuple[Problem, ...],
    evidence: Evidence,
    warnings: tuple[Problem, ...] = (),
) -> Fate:
    unsure = any(map(evidence.is_unsure, problems))
    return Fate("unknown" if unsure else "refused", problems, warnings)


def _by_index(
    errors: Sequence[Problem],
    count: int,
    first: int | None,
    rest: Fate,
    evidence: Evidence,
) -> list[Fate]:
    """Settle by errors whose index counts from ``first``, or from either 0 or 1."""
    low, high = (0, count) if first is None else (first, first + count - 1)
    places = {error.position for error in errors}
    known = {place for place in places if place is not None and low <= place <= high}
    if len(known) < len(places):
        rest = UNKNOWN  # an error is about an item, but doesn't say which
    bases = (first,) if first is not None else _bases(known, count)
    if not bases:
        return [UNKNOWN] * count
    found: list[Fate] = []
    for item in range(count):
        meant = [
            tuple(e for e in errors if e.position == item + base) for base in bases
        ]
        place = item if all(meant) else None
        problems = tuple(
            dict.fromkeys(e._replace(position=place) for own in meant for e in own)
        )
        if all(meant):
            found.append(_refused(problems, evidence))
        elif any(meant):
            found.append(Fate("unknown", problems))
        else:
            found.append(rest)
    return found


def _bases(places: set[int], count: int) -> tuple[int, ...]:
    """Return from which numbers a reply may count, given the indices in it; none if they contradict.

    Only one that counts from 0 has the index 0, and only one that counts from 1 the number of items.
    """
    return tuple(
        base for base, impossible in ((0, count), (1, 0)) if impossible not in places
    )
