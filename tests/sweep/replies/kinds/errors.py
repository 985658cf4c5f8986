"""Kinds of replies with a list of errors, as Microsoft's have."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from tests.sweep.replies.draft import Entry
from tests.sweep.replies.kinds.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sweep.replies.draft import Draft, Listed
    from tests.sweep.replies.kinds.kind import Change, Context

__all__ = ["ERRORS", "entries_of"]

LISTS: Final = {"aligned", "sparse", "nested", "unstated"}


def _place(context: Context) -> int:
    """Return the place of the item that fails: the second one, if there is one."""
    return min(1, context.count - 1)


def entries_of(failed: tuple[int, ...], context: Context) -> tuple[Entry | None, ...]:
    """Return the errors of a documented reply in which some items fail."""
    if context.operation.alignment == "aligned":
        if not failed:
            return (None,) * context.count
        return tuple(
            Entry(place) if place in failed else None for place in range(context.count)
        )
    if context.operation.alignment == "nested":
        return tuple(
            Entry(
                place,
                None,
                None,
                inner=(Entry(min(1, context.sizes[place] - 1)),),
            )
            for place in failed
        )
    return tuple(map(Entry, failed))


def _failing(draft: Draft, context: Context) -> Draft | None:
    """Return a draft with at least one error; None where errors aren't in a list."""
    if (
        context.operation.alignment not in LISTS
        or draft.fault
        or draft.body is not None
    ):
        return None
    if any(draft.entries):
        return draft
    return replace(draft, entries=entries_of((_place(context),), context))


def _changing(edit: Callable[[Entry, Context], Entry], protocol: str = "") -> Change:
    """Return a change of the first error in the list; of the first inner one in nested lists."""

    def change(draft: Draft, context: Context) -> Draft | None:
        made = _failing(draft, context)
        if made is None or protocol not in {"", context.protocol}:
            return None
        entries = list(made.entries)
        place = next(i for i, entry in enumerate(entries) if entry)
        first = entries[place]
        if first is None:
            return None
        inner = list(first.inner)
        if inner and inner[0] and context.random.random() < 0.6:
            inner[0] = edit(inner[0], context)
            entries[place] = replace(first, inner=tuple(inner))
        else:
            entries[place] = edit(first, context)
        return replace(made, entries=tuple(entries))

    return change


def _with(**changes: Any) -> Change:
    def edit(entry: Entry, context: Context) -> Entry:
        del context
        return replace(entry, **changes)

    return _changing(edit)


def _index_as(write: Callable[[int], str]) -> Callable[[Entry, Context], Entry]:
    def edit(entry: Entry, context: Context) -> Entry:
        del context
        return (
            replace(entry, index=write(int(entry.index or 0)))
            if isinstance(entry.index, int)
            else entry
        )

    return edit


def _out_of_range(entry: Entry, context: Context) -> Entry:
    size = max(*context.sizes, context.count)
    return replace(entry, index=size + context.random.choice((0, 1, 40)))


def _listing(
    edit: Callable[[list[Entry | None], Context], list[Entry | None]],
) -> Change:
    """Return a change of the whole list."""

    def change(draft: Draft, context: Context) -> Draft | None:
        made = _failing(draft, context)
        if made is None:
            return None
        return replace(made, entries=tuple(edit(list(made.entries), context)))

    return change


def _duplicate(entries: list[Entry | None], context: Context) -> list[Entry | None]:
    del context
    first = next(entry for entry in entries if entry)
    return [*entries, replace(first, code=7779)]


def _null(entries: list[Entry | None], context: Context) -> list[Entry | None]:
    entries.insert(context.random.randrange(len(entries) + 1), None)
    return entries


def _short(entries: list[Entry | None], context: Context) -> list[Entry | None]:
    del context
    return entries[:-1]


def _shuffled(entries: list[Entry | None], context: Context) -> list[Entry | None]:
    context.random.shuffle(entries)
    return entries


def _all_fail(draft: Draft, context: Context) -> Draft | None:
    if _failing(draft, context) is None:
        return None
    return replace(draft, entries=entries_of(tuple(range(context.count)), context))


def _none_fails(draft: Draft, context: Context) -> Draft | None:
    if _failing(draft, context) is None:
        return None
    return replace(draft, entries=entries_of((), context))


def _state(state: Listed) -> Change:
    def change(draft: Draft, context: Context) -> Draft | None:
        if _failing(draft, context) is None or draft.also:
            return None
        return replace(draft, entries=(), listed=state)

    return change


def _twice(name: str) -> Change:
    def edit(entry: Entry, context: Context) -> Entry:
        del context
        return replace(entry, changes=(*entry.changes, name))

    return _changing(edit)


def _inside_code(draft: Draft, context: Context) -> Draft | None:
    """A collection with a code of its own beside the errors of its inner items."""
    if context.operation.alignment != "nested":
        return None
    made = _failing(draft, context)
    if made is None:
        return None
    first = next(entry for entry in made.entries if entry)
    others = (entry for entry in made.entries if entry is not first)
    inner = first.inner if context.random.random() < 0.5 else ()
    changed = replace(first, code=7777, symbol="InvalidId", inner=inner)
    return replace(made, entries=(changed, *others))


ERRORS: Final = (
    Kind("no item fails", _none_fails),
    Kind("some items fail", _failing),
    Kind("all items fail", _all_fail),
    Kind("list of errors absent", _state("absent")),
    Kind("list of errors nil", _state("nil")),
    Kind("list of errors empty", _state("listed")),
    Kind("index out of range", _changing(_out_of_range)),
    Kind("index negative", _with(index=-1)),
    Kind("index unreadable", _with(index="many")),
    Kind("index missing", _with(index=None)),
    Kind("index a Boolean", _with(index="true")),
    Kind("index as text", _changing(_index_as(str), "rest")),
    Kind("index with blanks and zeros", _changing(_index_as(" 0{} ".format), "soap")),
    Kind("two errors for one item", _listing(_duplicate)),
    Kind("one null entry more", _listing(_null)),
    Kind("one entry less", _listing(_short)),
    Kind("entries in another order", _listing(_shuffled)),
    Kind("code unreadable, with a symbol", _with(code="many", symbol="InvalidId")),
    Kind("code unreadable, without a symbol", _with(code="many", symbol=None)),
    Kind("code missing, with a symbol", _with(code=None, symbol="InvalidId")),
    Kind("internal error in an entry, as text", _with(code="0", symbol=None)),
    Kind("entry of a new type", _twice("new type")),
    Kind("internal error in an entry", _with(code=0, symbol="InternalError")),
    Kind(
        "InternalError in an entry, no code", _with(code=None, symbol="InternalError")
    ),
    Kind("message unreadable", _twice("unreadable message")),
    Kind("new member in an entry", _twice("new member")),
    Kind("index twice in an entry", _twice("index twice")),
    Kind("code twice in an entry", _twice("code twice")),
    Kind("code of a whole collection", _inside_code),
)
