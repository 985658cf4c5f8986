"""The limits that an index page states for an operation, by the fields of its request."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from stubwright.docs.facts import ElementFacts, Fact, MessageFacts
from stubwright.model.queries import message_content
from stubwright.reconcile.items import list_item
from stubwright.reconcile.overrides import use_of
from stubwright.schema.queries import complex_type, content_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.docs.facts import IndexEntry
    from stubwright.model.api import Message
    from stubwright.reconcile.context import Context, OperationDocs
    from stubwright.reconcile.overrides import Use
    from stubwright.schema.queries import ElementUse

_ID: Final = re.compile(r"I[Dd]$")
_IDS: Final = re.compile(r"I[Dd]s$")


def index_facts(
    message: Message, docs: OperationDocs, context: Context
) -> tuple[MessageFacts, list[Use]]:
    """Return the limits that an index page states, and the uses of overrides that reject one.

    An index page also lists single elements with the limit 1, which is ignored. If it states that there
    is no limit, each list gets the limit 0. An element that isn't in the request is reported, unless an
    override sets its limit to 0.
    """
    uses = message_content(context.schemas, message)
    entry = docs.index
    if entry is None or entry.limits is None:
        return MessageFacts(), []
    if not entry.limits:
        return MessageFacts(_unlimited(entry, uses, context)), []
    found: list[ElementFacts] = []
    rejected: list[Use] = []
    for element in entry.limits:
        use = _limited_element(element.name, uses, context)
        outer = _outer_list(element.name, uses, context) if use is None else None
        if use is not None:
            if list_item(context.schemas, use) is not None:
                found.append(replace(element, name=use.element.name.local))
            elif element.max_items is not None and element.max_items.value != 1:
                text = f"{docs.name}: {element.name} has a limit here, but isn't a list in the schema"
                context.log.report("docs-type-conflict", text, element.source)
        elif outer is not None:
            name, limit = outer.element.name.local, element.max_items
            found.append(ElementFacts(name, element.source, nested_max_items=limit))
        else:
            correction = docs.corrections.get((element.name, "max_items"))
            if correction is not None:
                rejected.append(use_of(correction, element.max_items))
                if correction.value == 0:
                    continue
            text = f"{docs.name}: {element.name} is not in the schema"
            context.log.report("docs-unknown-element", text, element.source)
    return MessageFacts(tuple(found)), rejected


def _unlimited(
    entry: IndexEntry, uses: Sequence[ElementUse], context: Context
) -> tuple[ElementFacts, ...]:
    none = Fact(0, entry.source)
    return tuple(
        ElementFacts(use.element.name.local, entry.source, max_items=none)
        for use in uses
        if list_item(context.schemas, use) is not None
    )


def _limited_element(
    name: str, uses: Sequence[ElementUse], context: Context
) -> ElementUse | None:
    """Return the element of this name, or else the only list whose name has the same noun.

    The limit of ``ImportJobs`` is that of ``ImportJobIds``; ``AccountId`` isn't a list.
    """
    for use in uses:
        if use.element.name.local == name:
            return use
    if _ID.search(name):
        return None
    lists = [
        use
        for use in uses
        if list_item(context.schemas, use) is not None
        and _noun(use.element.name.local) == _noun(name)
    ]
    return lists[0] if len(lists) == 1 else None


def _noun(name: str) -> str:
    """Return the singular of the noun in a list's name."""
    if _IDS.search(name):
        return name[:-3]
    if name.endswith("ies"):
        return f"{name[:-3]}y"
    return name.removesuffix("s")


def _outer_list(
    name: str, uses: Sequence[ElementUse], context: Context
) -> ElementUse | None:
    """Return the only list whose items contain a list of this name and no other list."""
    schemas = context.schemas
    found: list[ElementUse] = []
    for use in uses:
        kind = complex_type(schemas, use)
        if kind is None or list_item(schemas, use) is None:
            continue
        lists = [u for u in content_of(schemas, kind) if list_item(schemas, u)]
        if [u.element.name.local for u in lists] == [name]:
            found.append(use)
    return found[0] if len(found) == 1 else None
