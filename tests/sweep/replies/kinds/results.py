"""Kinds of replies with a result for each item, as Yandex's have."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tests.sweep.replies.draft import Error, Result
from tests.sweep.replies.kinds.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sweep.replies.draft import Draft, Listed
    from tests.sweep.replies.kinds.kind import Change, Context

__all__ = ["RESULTS", "results_of"]

Rows = list["Result | None"]


def results_of(failed: tuple[int, ...], context: Context) -> tuple[Result | None, ...]:
    """Return the results of a documented reply in which some items fail."""
    return tuple(
        Result(errors=(Error(),)) if place in failed else Result(number)
        for place, number in enumerate(context.ids)
    )


def _listing(edit: Callable[[Rows, Context], Rows]) -> Change:
    def change(draft: Draft, context: Context) -> Draft | None:
        if not context.operation.is_yandex or draft.fault or draft.body is not None:
            return None
        rows = list(draft.results)
        if len(rows) < context.count or not any(r and r.errors for r in rows):
            rows = list(results_of((min(1, context.count - 1),), context))
        return replace(draft, results=tuple(edit(rows, context)))

    return change


def _failing(edit: Callable[[Result, Context], Result | None]) -> Change:
    """Return a change of the first result with errors."""

    def change(rows: Rows, context: Context) -> Rows:
        place = next(i for i, row in enumerate(rows) if row and row.errors)
        first = rows[place]
        rows[place] = edit(first, context) if first else None
        return rows

    return _listing(change)


def _successful(edit: Callable[[Result, Context], Result | None]) -> Change:
    """Return a change of the last result without errors."""

    def change(rows: Rows, context: Context) -> Rows:
        places = [i for i, row in enumerate(rows) if row and row.id and not row.errors]
        if not places:
            rows[-1] = Result(context.ids[-1])
            places = [len(rows) - 1]
        last = rows[places[-1]]
        rows[places[-1]] = edit(last, context) if last else None
        return rows

    return _listing(change)


def _also(name: str) -> Change:
    return _successful(lambda row, _: replace(row, also=(name,)))


def _errors(*errors: Error) -> Change:
    return _failing(lambda row, __: replace(row, errors=errors))


def _state(state: Listed) -> Change:
    def change(draft: Draft, context: Context) -> Draft | None:
        if not context.operation.is_yandex or draft.fault or draft.body is not None:
            return None
        return None if draft.also else replace(draft, results=(), listed=state)

    return change


def _shuffled(rows: Rows, context: Context) -> Rows:
    rows.reverse()
    del context
    return rows


def _own_id(row: Result, context: Context) -> Result:
    place = min(1, context.count - 1)
    return replace(row, id=context.ids[place])


def _foreign(context: Context) -> str:
    return context.ids[0].replace("7", "6")


RESULTS: Final = (
    Kind("each item has its id", _listing(lambda _, c: list(results_of((), c)))),
    Kind("some items have errors", _listing(lambda rows, __: rows)),
    Kind(
        "all items have errors",
        _listing(lambda _, c: list(results_of(tuple(range(c.count)), c))),
    ),
    Kind("list of results absent", _state("absent")),
    Kind("list of results nil", _state("nil")),
    Kind("list of results empty", _state("listed")),
    Kind("results in another order", _listing(_shuffled)),
    Kind("first result missing", _listing(lambda rows, __: rows[1:])),
    Kind("last result missing", _listing(lambda rows, __: rows[:-1])),
    Kind("result too many", _listing(lambda rows, c: [*rows, Result(_foreign(c))])),
    Kind(
        "failed result too many",
        _listing(lambda rows, __: [*rows, Result(errors=(Error(),))]),
    ),
    Kind("id twice", _listing(lambda rows, c: [*rows[:-1], Result(c.ids[0])])),
    Kind(
        "id that wasn't asked", _successful(lambda row, c: replace(row, id=_foreign(c)))
    ),
    Kind("id unreadable", _successful(lambda row, __: replace(row, id="many"))),
    Kind("null result", _successful(lambda _, __: None)),
    Kind("null in place of errors", _failing(lambda _, __: None)),
    Kind("id and errors", _failing(_own_id)),
    Kind("neither id nor errors", _failing(lambda _, __: Result())),
    Kind("id missing", _successful(lambda row, __: replace(row, id=None, also=()))),
    Kind(
        "errors empty beside an id",
        _successful(lambda row, __: replace(row, errors=())),
    ),
    Kind("errors null beside an id", _also("errors null")),
    Kind("errors unreadable beside an id", _also("errors unreadable")),
    Kind("id as text", _also("id as text")),
    Kind(
        "errors unreadable, no id",
        _failing(lambda row, _: replace(row, also=("errors unreadable",))),
    ),
    Kind("errors empty, no id", _failing(lambda row, __: replace(row, errors=()))),
    Kind(
        "warning beside an id",
        _successful(lambda row, __: replace(row, warnings=(Error(10000),))),
    ),
    Kind(
        "only a warning",
        _failing(lambda _, __: Result(warnings=(Error(10000),))),
    ),
    Kind("internal error 1000", _errors(Error(1000))),
    Kind("internal error 1002", _errors(Error(1002))),
    Kind("internal error 1020", _errors(Error(1020))),
    Kind("internal error beside another", _errors(Error(8800), Error(1001))),
    Kind("code of an error unreadable", _errors(Error("many"))),
    Kind("code of an error missing", _errors(Error(None))),
    Kind("code as text", _errors(Error("8300"))),
    Kind(
        "message of an error unreadable", _errors(Error(8800, ("unreadable message",)))
    ),
    Kind("new member in an error", _errors(Error(8800, ("new member",)))),
    Kind("code twice in an error", _errors(Error(8800, ("code twice",)))),
    Kind(
        "new member in a result",
        _successful(lambda row, __: replace(row, also=("new member",))),
    ),
    Kind(
        "new member beside errors",
        _failing(lambda row, __: replace(row, also=("new member",))),
    ),
    Kind(
        "id twice in a result",
        _successful(lambda row, __: replace(row, also=("id twice",))),
    ),
)
