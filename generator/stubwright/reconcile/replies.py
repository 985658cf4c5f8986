"""How the errors of a reply line up with the items of the request."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from stubwright.diagnostics import NOWHERE
from stubwright.model.api import PartialErrors
from stubwright.model.walk import array_item, content_of, message_content
from stubwright.page import Alignment

if TYPE_CHECKING:
    from stubwright.model.api import Message
    from stubwright.model.walk import Use
    from stubwright.model.xsd import QName
    from stubwright.reconcile.context import Context, Subject


def partial_errors(
    subject: Subject, response: Message | None, context: Context
) -> PartialErrors:
    """Return the alignment of partial errors, and the reply field that holds them.

    The field is found by its type, which the catalog names; the alignment is what the docs state.
    """
    field = _error_field(response, context)
    page = subject.page
    corrected = context.corrections.text(subject, "alignment")
    if corrected is not None and corrected.value in get_args(Alignment):
        return PartialErrors(
            cast("Alignment", corrected.value), field, corrected.source
        )
    if not field:
        source = response.source if response is not None else NOWHERE
        return PartialErrors("none", (), source)
    halves = page.halves if page is not None else ()
    stated = [half.alignment for half in halves if half.alignment is not None]
    known = [fact for fact in stated if fact.value != "unstated"]
    for fact in known[1:]:
        if fact.value != known[0].value:
            message = f"errors are {fact.value} here and {known[0].value} at {known[0].source}"
            context.log.report("docs-page-conflict", message, fact.source)
    for fact in known or stated:
        return PartialErrors(fact.value, field, fact.source)
    return PartialErrors("unstated", field)


def _error_field(response: Message | None, context: Context) -> tuple[str, ...]:
    """Return the field that lists errors, or results with errors of their own."""
    if response is None:
        return ()
    kinds = {
        use.element.name.local: _item_type(use, context)
        for use in message_content(context.schemas, response)
    }
    for name, kind in kinds.items():
        if kind.local in context.entry.problems:
            return (name,)
    for name, kind in kinds.items():
        inner = content_of(context.schemas, kind)
        if any(
            _item_type(use, context).local in context.entry.problems for use in inner
        ):
            return (name,)
    return ()


def _item_type(use: Use, context: Context) -> QName:
    item = array_item(context.schemas, use.element.type)
    return item.element.type if item is not None else use.element.type
