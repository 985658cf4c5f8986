"""Decides how a reply reports on the items of its request: where its errors are, and what they mean."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple, cast, get_args

from stubwright.diagnostics import NOWHERE
from stubwright.docs.facts import Alignment
from stubwright.model.api import PartialErrors
from stubwright.model.queries import message_content
from stubwright.reconcile.items import Items, list_item, request_items
from stubwright.reconcile.overrides import use_of
from stubwright.reconcile.replies.inference import (
    infer,
    reply_parts,
    stated_with_doubts,
)
from stubwright.reconcile.reply_words import says_grade

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stubwright.catalog.entry import ApiEntry, Effect
    from stubwright.diagnostics import Source
    from stubwright.model.api import Inferred, Message, Operation
    from stubwright.reconcile.context import Context, OperationDocs
    from stubwright.reconcile.items import Path
    from stubwright.reconcile.overrides import Use


class _Meaning(NamedTuple):
    """How the errors of a reply correspond to the items, and what shows it."""

    alignment: Alignment
    source: Source
    by: Literal["", "docs", "override", "catalog", "inferred"]


def partial_errors(
    docs: OperationDocs,
    request: Message,
    response: Message | None,
    context: Context,
    effect: Effect,
) -> tuple[PartialErrors, list[Use]]:
    """Return where a request has its items and the reply their errors, and the uses of overrides.

    The reply's field is found by its type, which the catalog names. The docs state the alignment, except
    that it is nested if the entries contain lists of errors. What nothing states is unstated:
    it proves nothing.
    """
    items = Items()
    uses: list[Use] = []
    if effect != "other":
        items, uses = request_items(docs, request, context)
    known = _error_fields(response, context)
    # Of several such lists nothing states which says what became of the items.
    field, inner = known[0] if len(known) == 1 else ((), ())
    inferred = None
    if effect == "delete" and not known:
        inferred = infer(request, items.path, response, context.schemas)
    meaning, used = _meaning(docs, field, response, inferred, context)
    if meaning.by != "inferred" and meaning.alignment in {"none", "unstated"}:
        inferred = None
    if meaning.by == "override" and meaning.alignment == "unstated":
        field = inner = ()
    if inferred is not None:
        field = inferred.path
    elif effect == "delete" and meaning.by:
        inferred = stated_with_doubts(meaning.alignment, response, context.schemas)
    nested = bool(inner and items.nested)
    errors = PartialErrors(
        "nested" if nested else meaning.alignment,
        field,
        meaning.source,
        items.path,
        nested_items=items.nested if nested else (),
        nested_field=inner if nested else (),
        by=meaning.by,
        inferred=inferred,
    )
    return errors, [*uses, *used]


def _meaning(
    docs: OperationDocs,
    field: tuple[str, ...],
    response: Message | None,
    inferred: Inferred | None,
    context: Context,
) -> tuple[_Meaning, list[Use]]:
    protocol_parts = docs.page.protocol_parts if docs.page is not None else ()
    stated = [part.alignment for part in protocol_parts if part.alignment is not None]
    known = [fact for fact in stated if fact.value != "unstated"]
    settled = known[0] if len({fact.value for fact in known}) == 1 else None
    bare = context.entry.bare_reply
    correction = docs.corrections.get(("", "alignment"))
    if correction is not None and correction.value in get_args(Alignment):
        value = cast("Alignment", correction.value)
        meaning = _Meaning(value, correction.source, "override")
        if not field and settled is not None and settled.value == "none":
            settled = (
                None  # the page says that there are no errors, not what that means
            )
        return meaning, [use_of(correction, settled)]
    if inferred is not None:
        return _Meaning(inferred.alignment, inferred.source, "inferred"), []
    if not field:
        if bare is not None and response is not None:
            return _Meaning("none", bare.source, "catalog"), []
        return _Meaning("unstated", NOWHERE, ""), []
    for fact in known[1:]:
        if fact.value != known[0].value:
            message = f"errors are {fact.value} here and {known[0].value} at {known[0].source}"
            context.log.report("docs-page-conflict", message, fact.source)
    if not stated and _has_results(field, response, context):
        return _Meaning("by-id", context.entry.source, "catalog"), []
    if not stated:
        return _Meaning("unstated", context.entry.source, "catalog"), []
    fact = (known or stated)[0]
    return _Meaning(fact.value, fact.source, "docs"), []


def _has_results(
    field: tuple[str, ...], response: Message | None, context: Context
) -> bool:
    """Tell whether a field of a reply has results, by the catalog."""
    uses = message_content(context.schemas, response) if response else ()
    for path, use in reply_parts(uses, (), context.schemas):
        if path == field:
            kind = list_item(context.schemas, use) or use.element.type
            return kind.local in context.entry.results
    return False


def _error_fields(
    response: Message | None, context: Context
) -> list[tuple[Path, Path]]:
    """Return the paths to the reply's lists of errors or results, each with the list of errors in its entries.

    Warnings don't count.
    """
    found: list[tuple[Path, Path]] = []
    uses = message_content(context.schemas, response) if response else ()
    for path, use in reply_parts(uses, (), context.schemas):
        kind = list_item(context.schemas, use) or use.element.type
        if says_grade(path[-1]):
            continue
        if kind.local in context.entry.results:
            found.append((path, ()))
        elif kind.local in context.entry.problems:
            inner = context.entry.problems[kind.local].nested
            found.append((path, (inner,) if inner else ()))
    return found


def with_inferred(entry: ApiEntry, operations: Iterable[Operation]) -> ApiEntry:
    """Return an entry that also has the conventions of types that were inferred; its own come first."""
    results, problems = dict(entry.results), dict(entry.problems)
    for operation in operations:
        inferred = operation.partial_errors.inferred
        if inferred is not None:
            results = {**inferred.results, **results}
            problems = {**inferred.problems, **problems}
    return replace(entry, results=results, problems=problems)
