"""The facts of a message's fields: schema, docs and overrides, each where it decides."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar

from stubwright.model.api import FieldFacts
from stubwright.model.walk import (
    Use,
    array_item,
    content_of,
    message_content,
    simple_base,
)
from stubwright.model.xsd import ComplexType
from stubwright.page import Fact

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from stubwright.model.api import Message
    from stubwright.model.xsd import QName, Schemas
    from stubwright.page import ElementFacts, MessageFacts
    from stubwright.reconcile.context import Context, Subject

T = TypeVar("T")
Path = tuple[str, ...]
_MAX_DEPTH: Final = 8


@dataclass(frozen=True, slots=True)
class _Side:
    """One direction of an operation, and what each half of its page says of it."""

    subject: Subject
    context: Context
    stated: tuple[MessageFacts, ...]
    is_request: bool


def message_fields(
    message: Message, subject: Subject, context: Context, *, is_request: bool
) -> dict[Path, FieldFacts]:
    """Return the facts of a message's fields by path. Reports where schema and docs disagree."""
    halves = subject.page.halves if subject.page is not None else ()
    stated = tuple(half.request if is_request else half.response for half in halves)
    side = _Side(subject, context, stated, is_request)
    found: dict[Path, FieldFacts] = {}
    for use in message_content(context.schemas, message):
        _collect(_Step(use), side, found)
    for facts in stated:
        _compare(message, facts, side)
    return found


@dataclass(frozen=True, slots=True)
class _Step:
    """An element on the way down: its parents' path and types, and the limit they give it."""

    use: Use
    parent: Path = ()
    within: tuple[QName, ...] = ()
    limit: Fact[int] | None = None


def _collect(step: _Step, side: _Side, found: dict[Path, FieldFacts]) -> None:
    schemas = side.context.schemas
    name = step.use.element.name.local
    path = (*step.parent, name)
    owner = step.within[-1].local if step.within else ""
    stated = [
        element
        for facts in side.stated
        for element in (
            facts.structures.get(owner, ()) if owner else facts.elements or ()
        )
        if element.name == name
    ]
    facts = _facts(step.use, path, stated, side)
    if step.limit is not None and facts.max_items is None:
        facts = replace(facts, max_items=step.limit)
    found[path] = facts
    kind = step.use.element.type
    item = array_item(schemas, kind)
    kind = item.element.type if item is not None else kind
    if kind in step.within or len(path) >= _MAX_DEPTH:
        return
    if not isinstance(schemas.types.get(kind), ComplexType):
        return
    # The second limit of a sentence bounds the list inside each item, if there is one such list.
    nested = next(
        (e.nested_max_items for e in stated if e.nested_max_items is not None), None
    )
    content = content_of(schemas, kind)
    lists = [inner for inner in content if _is_list(inner, schemas)]
    for inner in content:
        limit = nested if lists == [inner] else None
        _collect(_Step(inner, path, (*step.within, kind), limit), side, found)


def _is_list(use: Use, schemas: Schemas) -> bool:
    return use.many or array_item(schemas, use.element.type) is not None


def _facts(
    use: Use, path: Path, stated: Sequence[ElementFacts], side: _Side
) -> FieldFacts:
    corrections, dotted, subject = (
        side.context.corrections,
        ".".join(path),
        side.subject,
    )
    facts = FieldFacts(
        path,
        type_phrase=_agreed([_phrase(e) for e in stated], "type", path, side),
        description=corrections.text(subject, "description", dotted)
        or next((e.description for e in stated if e.description is not None), None),
        required=corrections.flag(subject, "required", dotted)
        or _required(use, stated, path, side),
        default=corrections.text(subject, "default", dotted)
        or _agreed([e.default for e in stated], "default", path, side),
        max_items=corrections.number(subject, "max_items", dotted)
        or _agreed([e.max_items for e in stated], "limit", path, side),
        reserved=next((e.reserved for e in stated if e.reserved is not None), None),
    )
    if facts.max_items is not None and facts.max_items.value == 0:
        return replace(facts, max_items=None)
    return facts


def _phrase(element: ElementFacts) -> Fact[str] | None:
    if element.type is None:
        return None
    phrase = element.type.value
    return Fact(
        f"{phrase.name} array" if phrase.is_list else phrase.name, element.type.source
    )


def _required(
    use: Use, stated: Sequence[ElementFacts], path: Path, side: _Side
) -> Fact[bool] | None:
    """Return whether a request needs the field: the docs' word, or else the schema's."""
    if not side.is_request:
        return None
    said = _agreed([e.required for e in stated], "required flag", path, side)
    if said is not None:
        return said
    if not use.optional and not use.element.nillable:
        return Fact(value=True, source=use.element.source)
    return None


def _agreed(
    facts: Sequence[Fact[T] | None], what: str, path: Path, side: _Side
) -> Fact[T] | None:
    """Return the first of the stated facts; report where another place states another value."""
    known = [fact for fact in facts if fact is not None]
    for fact in known[1:]:
        if fact.value != known[0].value:
            message = (
                f"{side.subject.name}: the {what} of {'.'.join(path)} is {fact.value} here"
                f" and {known[0].value} at {known[0].source}"
            )
            side.context.log.report("docs-page-conflict", message, fact.source)
    return known[0] if known else None


def _compare(message: Message, facts: MessageFacts, side: _Side) -> None:
    schemas = side.context.schemas
    uses = {use.element.name.local: use for use in message_content(schemas, message)}
    log, where = side.context.log, side.subject.name
    for element in facts.elements or ():
        use = uses.get(element.name)
        if use is None:
            text = f"{where}: {element.name} is not in the schema"
            log.report("docs-unknown-element", text, element.source)
        else:
            _compare_type(use, element, side)
    if facts.elements is not None and side.is_request:
        described = {element.name for element in facts.elements} | _corrected(
            uses, side
        )
        for name in sorted(uses.keys() - described):
            text = f"{where}: the page's table omits {name}, which the schema has"
            source = facts.elements[0].source if facts.elements else message.source
            log.report("docs-missing-element", text, source)
    if facts.body is not None:
        shown = [node.name for node in facts.body.children if node.name in uses]
        if shown != [name for name in uses if name in shown]:
            text = f"{where}: the template's order is {', '.join(shown)}, unlike the schema's"
            log.report("docs-order-conflict", text, facts.body.source)


def _corrected(names: Collection[str], side: _Side) -> set[str]:
    """Return the elements whose description an override gives."""
    corrections = side.context.corrections
    return {
        n for n in names if corrections.text(side.subject, "description", n) is not None
    }


def _compare_type(use: Use, element: ElementFacts, side: _Side) -> None:
    if element.type is None:
        return
    schemas = side.context.schemas
    phrase = element.type.value
    item = array_item(schemas, use.element.type)
    kind = item.element.type if item is not None else use.element.type
    many = use.many or item is not None
    names = {kind.local, simple_base(schemas, kind).local}
    if phrase.is_list != many or phrase.name not in names:
        written = f"{phrase.name}{' array' if phrase.is_list else ''}"
        expected = f"{kind.local}{' array' if many else ''}"
        text = f"{side.subject.name}: {element.name} is {written} here, {expected} in the schema"
        side.context.log.report("docs-type-conflict", text, element.type.source)
