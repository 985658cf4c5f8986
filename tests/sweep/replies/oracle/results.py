"""What results prove that are reported for each item: Yandex's replies."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tests.sweep.replies.oracle.proofs import (
    NOTHING,
    YANDEX_INTERNAL,
    Found,
    number_of,
    worst,
)

if TYPE_CHECKING:
    from tests.sweep.replies.draft import Case, Error, Result

__all__ = ["results_of"]


def _of_errors(errors: tuple[Error, ...]) -> Found:
    codes = [number_of(error.code) for error in errors]
    if any(code in YANDEX_INTERNAL for code in codes):
        return NOTHING
    # The error is the item's own, but nobody can say that a code that isn't read isn't an internal one.
    is_read = all(isinstance(code, int) for code in codes)
    return Found("error", is_open=not is_read or any(error.also for error in errors))


def _is_deleted(result: Result) -> bool:
    return not result.stated and "id twice" not in result.also


def results_of(case: Case, results: list[Result | None]) -> list[Found]:
    ids, count = case.ids, len(case.sizes)
    if case.draft.listed != "listed":
        return [NOTHING] * count
    stated = Counter(r.id for r in results if r is not None and r.id is not None)
    failed = [r for r in results if r is not None and r.stated and r.id is None]
    in_place = len(results) == count and all(
        r is None or r.id in {None, "many", ids[place]}
        for place, r in enumerate(results)
    )
    whole = all(
        r is not None and (r.id is None) == bool(r.stated) and r.id != "many"
        for r in results
    )
    rest = [number for number in ids if not stated[number]]
    rows: list[Found] = []
    for place, number in enumerate(ids):
        own = [r for r in results if r is not None and r.id == number]
        if own:
            rows.append(_own_result(own))
        elif in_place and (there := results[place]) is not None and there.stated:
            found = _of_errors(there.stated)
            rows.append(
                found._replace(is_open=found.is_open or not whole or bool(there.also))
            )
        elif whole and len(results) == count and len(failed) == len(rest):
            # The order is lost, but each of the items without an id has failed.
            found = worst([_of_errors(r.stated) for r in failed])
            rows.append(found._replace(is_open=True))
        else:
            rows.append(NOTHING)
    return rows


def _own_result(own: list[Result]) -> Found:
    """Return what results with the item's own id prove."""
    if all(_is_deleted(result) for result in own):
        return Found("id", is_open=any(r.also for r in own) or len(own) > 1)
    errors = [_of_errors(r.stated) for r in own if r.stated]
    if len(errors) < len(own):
        return NOTHING  # deleted and failed at once, or an id that is there twice
    # An id and errors: the docs don't have it. The errors are at least the item's own.
    return worst(errors)._replace(is_open=True)
