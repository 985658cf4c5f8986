"""What a reply proves about each item: the statuses that a truthful client may report.

The rules are from the vendors' docs and the standards, not from the runtime. A certain status is
allowed only if the reply proves it, by the item's own id, index or place, or, in a list of errors that
is whole, by the absence of an error. Where `unknown` is a defensible answer as well, both are allowed;
`rules` has these cases.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from tests.sweep.replies.rules import BY_NAME, Proof, of_status, settled

if TYPE_CHECKING:
    from tests.sweep.replies.draft import Case, Entry, Error, Fault, Result, Scalar

__all__ = ["Allowed", "allowed"]

Allowed: TypeAlias = frozenset[str]
UNKNOWN: Final[Allowed] = frozenset({"unknown"})
REFUSED: Final[Allowed] = frozenset({"refused"})
DOUBTED: Final = REFUSED | UNKNOWN
UNDONE: Final = REFUSED | {"unsent"}
"""Nothing was done: the whole request was turned away."""

MICROSOFT_INTERNAL: Final = frozenset({0})
MICROSOFT_TURNED_AWAY: Final = frozenset({105, 106, 109, 116, 117})
YANDEX_INTERNAL: Final = frozenset({52, 1000, 1001, 1002, 1020})
YANDEX_TURNED_AWAY: Final = frozenset({53, 56, 152, 506})
HTTP_REFUSALS: Final = frozenset({400, 401, 403, 404, 405, 409, 413, 414, 415, 429})


class Found(NamedTuple):
    """What the rows of a reply say about an item, before the rest of the message is considered."""

    proof: Proof
    is_open: bool = False
    """Whether `unknown` is defensible, too."""


NOTHING: Final = Found("nothing")


def allowed(case: Case) -> tuple[Allowed, ...]:
    """Return the allowed statuses of each item, in the order of the request; nested items one by one."""
    draft, status = case.draft, case.draft.delivery.status
    count = sum(size or 1 for size in case.sizes)
    if draft.delivery.framing in {"short", "cut", "cut-chunked", "bad-gzip"}:
        return (UNKNOWN,) * count
    if draft.fault is not None and draft.body is None:
        found = _from_fault(case, draft.fault, count)
        if status == 429:
            return (UNDONE | UNKNOWN,) * count
        if status not in {200, 500} and not 400 <= status < 600 or draft.also or draft.delivery.mark:
            found = tuple(each | UNKNOWN for each in found)
        return found
    if draft.body is not None or status in {204, 304}:
        return (_without_answer(case, status),) * count
    rules = [BY_NAME[name] for name in draft.also]
    by_status = of_status(status)
    rules += [by_status] if by_status else []
    if draft.delivery.mark:
        rules += [BY_NAME["readable mark"]]
    if draft.delivery.mark == "invalid":
        rules += [BY_NAME["text in answer"]]
    if status == 429:
        return tuple(
            settled(each.proof, rules, is_open=True) for each in _rows(case)
        )
    return tuple(
        settled(each.proof, rules, is_open=each.is_open) for each in _rows(case)
    )


def _without_answer(case: Case, status: int) -> Allowed:
    """No answer can be read: the status alone may prove that nothing was done."""
    if status in HTTP_REFUSALS:
        return UNDONE | UNKNOWN
    if status == 204 and case.operation.alignment == "none":
        return UNKNOWN | {"deleted"}  # RFC 9110, 9.3.5: the action has been enacted
    return UNKNOWN


def _rows(case: Case) -> list[Found]:
    operation, draft, sizes = case.operation, case.draft, case.sizes
    if operation.alignment == "none":
        return [Found("absence")]
    if operation.is_yandex:
        return _results(case, list(draft.results))
    entries = list(draft.entries) if draft.listed == "listed" else []
    if operation.alignment == "nested":
        found = _nested(entries, sizes)
        if draft.listed == "absent":
            found = [each._replace(is_open=True) for each in found]
        return found
    if operation.alignment == "aligned":
        return _aligned(entries, len(sizes))
    found = _sparse(entries, len(sizes))
    if operation.alignment == "unstated" or draft.listed == "absent":
        found = [each._replace(is_open=each.proof == "absence" or each.is_open) for each in found]
    return found


# Lists of errors (Microsoft).


def _is_own(entry: Entry, count: int) -> bool:
    """Whether an error names an item of the request."""
    return (
        isinstance(entry.index, int)
        and 0 <= entry.index < count
        and "index twice" not in entry.also
    )


def _of_entry(entry: Entry) -> Found:
    """Return what an error proves about the item that it names."""
    if entry.code in MICROSOFT_INTERNAL or entry.symbol == "InternalError":
        return NOTHING
    if not isinstance(entry.code, int):
        # It may be the internal error, unless the symbol says what it is.
        return Found("error", is_open=True) if entry.symbol else NOTHING
    return Found("error", is_open="code twice" in entry.also or "unreadable message" in entry.also)


def _worst(found: list[Found]) -> Found:
    if any(each.proof == "nothing" for each in found):
        return NOTHING
    return Found("error", is_open=any(each.is_open for each in found))


def _sparse(entries: list[Entry | None], count: int) -> list[Found]:
    given = [entry for entry in entries if entry is not None]
    own = [entry for entry in given if _is_own(entry, count)]
    is_whole = len(own) == len(given)
    is_odd = None in entries or any("code twice" in e.also for e in own)
    is_odd = is_odd or len({e.index for e in own}) < len(own)
    rest = Found("absence", is_odd) if is_whole else NOTHING
    rows: list[Found] = []
    for place in range(count):
        errors = [_of_entry(entry) for entry in own if entry.index == place]
        rows.append(_worst(errors) if errors else rest)
    return rows


def _aligned(entries: list[Entry | None], count: int) -> list[Found]:
    if not entries:
        # One page says a place for each item, another one only the failures; both mean that none failed.
        return [Found("absence", is_open=True)] * count
    given = [entry for entry in entries if entry is not None]
    own = {e.index: e for e in given if _is_own(e, count)}
    in_place = [
        entry is None or entry.index == place or not isinstance(entry.index, int)
        for place, entry in enumerate(entries)
    ]
    holds = len(entries) == count and all(in_place)
    is_odd = not all(_is_own(entry, count) for entry in given)
    rows: list[Found] = []
    for place in range(count):
        named = [_of_entry(e) for e in given if _is_own(e, count) and e.index == place]
        if named:
            found = _worst(named)
            rows.append(found if holds else found._replace(is_open=True))
        elif holds:
            entry = entries[place]
            rows.append(
                Found("place", is_odd)
                if entry is None
                else _of_entry(entry)._replace(is_open=True)
            )
        elif len(entries) == count and entries[place] is None and place not in own:
            # Out of order, so the places don't count; by absence, no error names it.
            rows.append(Found("absence", is_open=True) if not is_odd else NOTHING)
        else:
            rows.append(NOTHING)
    return rows


def _nested(entries: list[Entry | None], sizes: tuple[int, ...]) -> list[Found]:
    given = [entry for entry in entries if entry is not None]
    own = [entry for entry in given if _is_own(entry, len(sizes))]
    is_whole = len(own) == len(given)
    is_odd = None in entries or len({e.index for e in own}) < len(own)
    rows: list[Found] = []
    for place, size in enumerate(sizes):
        named = [entry for entry in own if entry.index == place]
        if not named:
            rows += [Found("absence", is_odd) if is_whole else NOTHING] * size
            continue
        shares = [_collection(e, size, is_whole=is_whole, is_odd=is_odd) for e in named]
        for each in zip(*shares, strict=True):
            errors = [found for found in each if found.proof != "absence"]
            rows.append(_worst(errors) if errors else each[0])
    return rows


def _collection(entry: Entry, size: int, *, is_whole: bool, is_odd: bool) -> list[Found]:
    """Return what the errors of one outer item prove about its inner ones."""
    inner = _sparse(list(entry.inner), size)
    if entry.code is None and entry.symbol is None:
        if not entry.inner:
            return [NOTHING] * size
        lost = not is_whole or "new member" in entry.also or "code twice" in entry.also
        found = [NOTHING if each.proof == "absence" and lost else each for each in inner]
        return [each._replace(is_open=each.is_open or is_odd) for each in found]
    outer = _of_entry(entry)
    return [
        outer._replace(is_open=bool(entry.inner) or outer.is_open)
        if each.proof == "absence"
        else _worst([each])
        for each in inner
    ]


# Results for each item (Yandex).


def _number(code: Scalar) -> Scalar:
    return int(code) if isinstance(code, str) and code.isdigit() else code


def _of_errors(errors: tuple[Error, ...]) -> Found:
    codes = [_number(error.code) for error in errors]
    if any(not isinstance(code, int) or code in YANDEX_INTERNAL for code in codes):
        return NOTHING
    return Found("error", is_open=any(error.also for error in errors))


def _is_deleted(result: Result) -> bool:
    return not result.errors and "id twice" not in result.also


def _results(case: Case, results: list[Result | None]) -> list[Found]:
    ids, count = case.ids, len(case.sizes)
    if case.draft.listed != "listed":
        return [NOTHING] * count
    stated = Counter(r.id for r in results if r is not None and r.id is not None)
    failed = [r for r in results if r is not None and r.errors and r.id is None]
    in_place = len(results) == count and all(
        r is None or r.id in {None, "many", ids[place]}
        for place, r in enumerate(results)
    )
    whole = all(
        r is not None and (r.id is None) == bool(r.errors) and r.id != "many"
        for r in results
    )
    rest = [number for number in ids if not stated[number]]
    rows: list[Found] = []
    for place, number in enumerate(ids):
        own = [r for r in results if r is not None and r.id == number]
        if own:
            rows.append(_own_result(own))
        elif in_place and (there := results[place]) is not None and there.errors:
            found = _of_errors(there.errors)
            rows.append(found._replace(is_open=found.is_open or not whole or bool(there.also)))
        elif whole and len(results) == count and len(failed) == len(rest):
            # The order is lost, but each of the items without an id has failed.
            found = _worst([_of_errors(r.errors or ()) for r in failed])
            rows.append(found._replace(is_open=True))
        else:
            rows.append(NOTHING)
    return rows


def _own_result(own: list[Result]) -> Found:
    """Return what results with the item's own id prove."""
    if all(_is_deleted(result) for result in own):
        return Found("id", is_open=any("new member" in r.also for r in own) or len(own) > 1)
    errors = [_of_errors(r.errors) for r in own if r.errors]
    if len(errors) < len(own):
        return NOTHING  # deleted and failed at once, or an id that is there twice
    # An id and errors: the docs don't have it. The errors are at least the item's own.
    return _worst(errors)._replace(is_open=True)


# Faults.


def _from_fault(case: Case, fault: Fault, count: int) -> tuple[Allowed, ...]:
    found = _direct(case, fault) if case.operation.is_yandex else _microsoft(case, fault)
    rows = [found] * count
    if fault.form == "api" and fault.entries and not fault.codes:
        # A request that is refused for some items: the fault says that it failed, not what became of the others.
        sparse = _sparse(list(fault.entries), count)
        rows = [settled("error", [], is_open=e.is_open) if e.proof == "error" else DOUBTED for e in sparse]
    return tuple(rows)


def _direct(case: Case, fault: Fault) -> Allowed:
    codes = [_number(code) for code, _ in fault.codes]
    if fault.form == "bare" or not codes or any(not isinstance(c, int) for c in codes):
        # The vendor's fault code is Client for every error, its own ones included.
        return UNKNOWN
    if any(code in YANDEX_INTERNAL for code in codes):
        return UNKNOWN
    if fault.form == "docs":
        return DOUBTED | UNDONE
    return UNDONE if codes[0] in YANDEX_TURNED_AWAY else REFUSED


CLIENT_CODES: Final = frozenset({"s:Client", "Client", "s:Sender", "s:Client.Authentication"})
"""Fault codes that say, more or less by the standard, that the request was at fault."""


def _microsoft(case: Case, fault: Fault) -> Allowed:
    if case.protocol == "soap" and fault.form in {"unknown", "bare"}:
        return DOUBTED if fault.label in CLIENT_CODES else UNKNOWN
    if fault.form not in {"adapi", "api"}:
        return UNKNOWN  # a fault of another kind: nobody says what it means
    if not fault.codes:
        return DOUBTED if fault.label in CLIENT_CODES else UNKNOWN
    for code, symbol in fault.codes:
        if code in MICROSOFT_INTERNAL or symbol == "InternalError":
            return UNKNOWN
        if not isinstance(code, int) and not symbol:
            return UNKNOWN
    if any(not isinstance(code, int) for code, _ in fault.codes):
        return DOUBTED
    if all(code in MICROSOFT_TURNED_AWAY for code, _ in fault.codes):
        return UNDONE
    return REFUSED
