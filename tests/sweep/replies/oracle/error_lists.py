"""What a list of errors proves: Microsoft's replies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.sweep.replies.oracle.proofs import (
    MICROSOFT_INTERNAL,
    NOTHING,
    Found,
    number_of,
    worst,
)

if TYPE_CHECKING:
    from tests.sweep.replies.draft import Entry, Scalar

__all__ = ["aligned", "nested", "sparse"]


def _index(entry: Entry) -> Scalar:
    """Return the index as the type of the schema has it; a text in JSON may be read as one."""
    return (
        number_of(entry.index.strip()) if isinstance(entry.index, str) else entry.index
    )


def _is_own(entry: Entry, count: int) -> bool:
    """Whether an error names an item of the request."""
    index = _index(entry)
    is_own = isinstance(index, int) and 0 <= index < count
    return is_own and "index twice" not in entry.also


def _is_text(entry: Entry) -> bool:
    """Whether the index is a text in JSON, which isn't its type."""
    return isinstance(entry.index, str) and entry.index == entry.index.strip()


def _of_entry(entry: Entry) -> Found:
    """Return what an error proves about the item that it names."""
    if number_of(entry.code) in MICROSOFT_INTERNAL or entry.symbol == "InternalError":
        return NOTHING
    if not isinstance(entry.code, int):
        # The error is the item's own, but nobody can say that it isn't the internal one.
        return Found("error", is_open=True)
    odd = {"code twice", "unreadable message", "new type"}
    return Found("error", is_open=not odd.isdisjoint(entry.also) or _is_text(entry))


def sparse(entries: list[Entry | None], count: int) -> list[Found]:
    given = [entry for entry in entries if entry is not None]
    own = [entry for entry in given if _is_own(entry, count)]
    is_whole = len(own) == len(given)
    is_odd = None in entries or len({_index(e) for e in own}) < len(own)
    is_odd = is_odd or any(_is_text(e) for e in own)
    rest = Found("absence", is_odd) if is_whole else NOTHING
    rows: list[Found] = []
    for place in range(count):
        errors = [_of_entry(entry) for entry in own if _index(entry) == place]
        rows.append(worst(errors) if errors else rest)
    return rows


def aligned(entries: list[Entry | None], count: int) -> list[Found]:
    if not entries:
        # One page says a place for each item, another one only the failures; both mean that none failed.
        return [Found("absence", is_open=True)] * count
    given = [entry for entry in entries if entry is not None]
    in_place = [
        entry is None or _index(entry) == place or not isinstance(_index(entry), int)
        for place, entry in enumerate(entries)
    ]
    holds = len(entries) == count and all(in_place)
    is_odd = not all(_is_own(entry, count) for entry in given)
    has_places = None in entries
    rows: list[Found] = []
    for place in range(count):
        named = [
            _of_entry(e) for e in given if _is_own(e, count) and _index(e) == place
        ]
        if named:
            found = worst(named)
            rows.append(found if holds else found._replace(is_open=True))
        elif holds:
            entry = entries[place]
            rows.append(
                Found("place", is_odd)
                if entry is None
                else _of_entry(entry)._replace(is_open=True)
            )
        elif not is_odd and (
            not has_places or (len(entries) == count and entries[place] is None)
        ):
            # Only the failures, as the other page says; or all, in another order. No error names the item.
            rows.append(Found("absence", is_open=True))
        else:
            rows.append(NOTHING)
    return rows


def nested(entries: list[Entry | None], sizes: tuple[int, ...]) -> list[Found]:
    given = [entry for entry in entries if entry is not None]
    own = [entry for entry in given if _is_own(entry, len(sizes))]
    is_whole = len(own) == len(given)
    is_odd = None in entries or len({_index(e) for e in own}) < len(own)
    is_odd = is_odd or any(_is_text(e) for e in own)
    rows: list[Found] = []
    for place, size in enumerate(sizes):
        named = [entry for entry in own if _index(entry) == place]
        if not named:
            rows += [Found("absence", is_odd) if is_whole else NOTHING] * size
            continue
        shares = [_collection(e, size, is_whole=is_whole, is_odd=is_odd) for e in named]
        for each in zip(*shares, strict=True):
            errors = [found for found in each if found.proof == "error"]
            doubts = [found for found in each if found.proof == "nothing"]
            found = worst(errors) if errors else (*doubts, each[0])[0]
            rows.append(found._replace(is_open=found.is_open or bool(doubts)))
    return rows


def _collection(
    entry: Entry, size: int, *, is_whole: bool, is_odd: bool
) -> list[Found]:
    """Return what the errors of one outer item prove about its inner ones."""
    inner = sparse(list(entry.inner), size)
    if entry.code is None and entry.symbol is None:
        if not entry.inner:
            return [NOTHING] * size
        lost = not is_whole or bool({"new member", "new type"}.intersection(entry.also))
        lost = lost or "code twice" in entry.also
        is_odd = is_odd or "unreadable message" in entry.also
        found = [
            NOTHING if each.proof == "absence" and lost else each for each in inner
        ]
        return [each._replace(is_open=each.is_open or is_odd) for each in found]
    outer = _of_entry(entry)
    return [
        (
            outer._replace(is_open=bool(entry.inner) or outer.is_open)
            if each.proof == "absence"
            else worst([each])
        )
        for each in inner
    ]
