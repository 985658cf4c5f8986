"""Decides how the errors of a reply correspond to the items of the request."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from stubwright.diagnostics import NOWHERE
from stubwright.docs.facts import Alignment, Fact
from stubwright.model.api import PartialErrors
from stubwright.model.queries import message_content
from stubwright.reconcile.items import list_item, request_items
from stubwright.reconcile.overrides import use_of

if TYPE_CHECKING:
    from stubwright.model.api import Message
    from stubwright.reconcile.context import Context, OperationDocs
    from stubwright.reconcile.overrides import Use


def partial_errors(
    docs: OperationDocs, request: Message, response: Message | None, context: Context
) -> tuple[PartialErrors, list[Use]]:
    """Return where a request has its items and the reply their errors, and the uses of overrides.

    The reply's field is found by its type, which the catalog names. The docs state the alignment, except
    that it is nested if the entries contain lists of errors.
    """
    items, uses = request_items(docs, request, context)
    field, inner = _error_field(response, context)
    stated, used = _alignment(docs, has_errors=bool(field), context=context)
    nested = bool(inner and items.nested)
    errors = PartialErrors(
        "nested" if nested else stated.value,
        field,
        stated.source,
        items.path,
        nested_items=items.nested if nested else (),
        nested_field=inner if nested else (),
    )
    return errors, [*uses, *used]


def _alignment(
    docs: OperationDocs, *, has_errors: bool, context: Context
) -> tuple[Fact[Alignment], list[Use]]:
    protocol_parts = docs.page.protocol_parts if docs.page is not None else ()
    stated = [part.alignment for part in protocol_parts if part.alignment is not None]
    known = [fact for fact in stated if fact.value != "unstated"]
    settled = known[0] if len({fact.value for fact in known}) == 1 else None
    correction = docs.corrections.get(("", "alignment"))
    if correction is not None and correction.value in get_args(Alignment):
        value = cast("Alignment", correction.value)
        return Fact(value, correction.source), [use_of(correction, settled)]
    if not has_errors:
        return Fact("none", NOWHERE), []
    for fact in known[1:]:
        if fact.value != known[0].value:
            message = f"errors are {fact.value} here and {known[0].value} at {known[0].source}"
            context.log.report("docs-page-conflict", message, fact.source)
    return next(iter(known or stated), Fact("unstated", NOWHERE)), []


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
