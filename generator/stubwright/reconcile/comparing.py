"""Compares the tables and templates of a page with the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.model.queries import message_content
from stubwright.schema.queries import array_item, simple_base

if TYPE_CHECKING:
    from stubwright.docs.facts import ElementFacts, MessageFacts
    from stubwright.model.api import Message
    from stubwright.reconcile.context import Context, OperationDocs
    from stubwright.schema.queries import ElementUse


def compare(
    message: Message,
    facts: MessageFacts,
    docs: OperationDocs,
    context: Context,
    *,
    is_request: bool,
) -> None:
    """Report where a page and the schema differ on the elements of a message."""
    uses = {u.element.name.local: u for u in message_content(context.schemas, message)}
    log, where = context.log, docs.name
    for element in facts.elements or ():
        use = uses.get(element.name)
        if use is None:
            text = f"{where}: {element.name} is not in the schema"
            log.report("docs-unknown-element", text, element.source)
        else:
            _compare_type(use, element, docs, context)
    if facts.elements is not None and is_request:
        described = {element.name for element in facts.elements}
        described |= {
            field for field, fact in docs.corrections if fact == "description"
        }
        for name in sorted(uses.keys() - described):
            text = f"{where}: the page's table omits {name}, which the schema has"
            source = facts.elements[0].source if facts.elements else message.source
            log.report("docs-missing-element", text, source)
    if facts.body is not None:
        shown = [node.name for node in facts.body.children if node.name in uses]
        if shown != [name for name in uses if name in shown]:
            text = f"{where}: the template's order is {', '.join(shown)}, unlike the schema's"
            log.report("docs-order-conflict", text, facts.body.source)


def _compare_type(
    use: ElementUse, element: ElementFacts, docs: OperationDocs, context: Context
) -> None:
    if element.type is None:
        return
    schemas, phrase = context.schemas, element.type.value
    item = array_item(schemas, use.element.type)
    kind = item.element.type if item is not None else use.element.type
    many = use.many or item is not None
    names = {kind.local, simple_base(schemas, kind).local}
    if phrase.is_list != many or phrase.name not in names:
        written = f"{phrase.name}{' array' if phrase.is_list else ''}"
        expected = f"{kind.local}{' array' if many else ''}"
        text = (
            f"{docs.name}: {element.name} is {written} here, {expected} in the schema"
        )
        context.log.report("docs-type-conflict", text, element.type.source)
