"""How the errors of a reply line up with the items of the request."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from stubwright.diagnostics import NOWHERE
from stubwright.docs.facts import Alignment, Fact
from stubwright.model.api import PartialErrors
from stubwright.model.queries import message_content
from stubwright.reconcile.items import list_item, request_items

if TYPE_CHECKING:
    from stubwright.model.api import Message
    from stubwright.reconcile.context import Context, Subject


def partial_errors(
    subject: Subject, request: Message, response: Message | None, context: Context
) -> PartialErrors:
    """Return what the request is about, and where and how the reply reports errors of single items.

    The reply's field is found by its type, which the catalog names; the alignment is what the docs
    state, unless the entries hold lists of errors themselves: then it is nested.
    """
    items = request_items(subject, request, context)
    field, inner = _error_field(response, context)
    stated = _alignment(subject, has_errors=bool(field), context=context)
    nested = bool(inner and items.nested)
    return PartialErrors(
        "nested" if nested else stated.value,
        field,
        stated.source,
        items.path,
        nested_items=items.nested if nested else (),
        nested_field=inner if nested else (),
    )


def _alignment(
    subject: Subject, *, has_errors: bool, context: Context
) -> Fact[Alignment]:
    halves = subject.page.halves if subject.page is not None else ()
    stated = [half.alignment for half in halves if half.alignment is not None]
    known = [fact for fact in stated if fact.value != "unstated"]
    settled = known[0] if len({fact.value for fact in known}) == 1 else None
    corrected = context.corrections.text(subject, "alignment", stated=settled)
    if corrected is not None and corrected.value in get_args(Alignment):
        return Fact(cast("Alignment", corrected.value), corrected.source)
    if not has_errors:
        return Fact("none", NOWHERE)
    for fact in known[1:]:
        if fact.value != known[0].value:
            message = f"errors are {fact.value} here and {known[0].value} at {known[0].source}"
            context.log.report("docs-page-conflict", message, fact.source)
    return next(iter(known or stated), Fact("unstated", NOWHERE))


def _error_field(
    response: Message | None, context: Context
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the reply's list of errors or results, and the list of errors inside its entries."""
    for use in message_content(context.schemas, response) if response else ():
        kind = list_item(context.schemas, use) or use.element.type
        if kind.local in context.entry.results:
            return (use.element.name.local,), ()
        if kind.local in context.entry.problems:
            inner = context.entry.problems[kind.local].nested
            return (use.element.name.local,), (inner,) if inner else ()
    return (), ()
