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
from stubwright.model.xsd import ComplexType, QName
from stubwright.page import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from stubwright.diagnostics import Log
    from stubwright.model.api import Message
    from stubwright.model.xsd import Schemas
    from stubwright.page import ElementFacts, MessageFacts, PageFacts
    from stubwright.reconcile.overrides import Corrections

T = TypeVar("T")
Path = tuple[str, ...]
_MAX_DEPTH: Final = 8


@dataclass(frozen=True, slots=True)
class Context:
    """What the merging of one message's fields depends on."""

    service: str
    operation: str
    schemas: Schemas
    corrections: Corrections
    log: Log
    is_request: bool


def message_fields(
    message: Message, page: PageFacts | None, context: Context
) -> dict[Path, FieldFacts]:
    """Return the facts of a message's fields by path. Reports where schema and docs disagree."""
    found: dict[Path, FieldFacts] = {}
    sides = _sides(page, context)
    for use in message_content(context.schemas, message):
        _collect(use, (), sides, context, found, ())
    for side in sides:
        _compare(message, side, context)
    return found


def _sides(page: PageFacts | None, context: Context) -> tuple[MessageFacts, ...]:
    halves = page.halves if page is not None else ()
    return tuple(
        half.request if context.is_request else half.response for half in halves
    )


def _collect(
    use: Use,
    parent: Path,
    sides: Sequence[MessageFacts],
    context: Context,
    found: dict[Path, FieldFacts],
    within: tuple[QName, ...],
    limit: Fact[int] | None = None,
) -> None:
    name = use.element.name.local
    path = (*parent, name)
    owner = within[-1].local if within else ""
    stated = [
        element
        for side in sides
        for element in (
            side.structures.get(owner, ()) if owner else side.elements or ()
        )
        if element.name == name
    ]
    facts = _facts(use, path, stated, context)
    if limit is not None and facts.max_items is None:
        facts = replace(facts, max_items=limit)
    found[path] = facts
    kind = use.element.type
    item = array_item(context.schemas, kind)
    kind = item.element.type if item is not None else kind
    if kind in within or len(path) >= _MAX_DEPTH:
        return
    if not isinstance(context.schemas.types.get(kind), ComplexType):
        return
    # The second limit of a sentence bounds the list inside each item, if there is one such list.
    nested = next(
        (e.nested_max_items for e in stated if e.nested_max_items is not None), None
    )
    content = content_of(context.schemas, kind)
    lists = [inner for inner in content if _is_list(inner, context.schemas)]
    for inner in content:
        inner_limit = nested if lists == [inner] else None
        _collect(inner, path, sides, context, found, (*within, kind), inner_limit)


def _is_list(use: Use, schemas: Schemas) -> bool:
    return use.many or array_item(schemas, use.element.type) is not None


def _facts(
    use: Use, path: Path, stated: Sequence[ElementFacts], context: Context
) -> FieldFacts:
    corrections, dotted = context.corrections, ".".join(path)
    ask = (context.service, context.operation)
    facts = FieldFacts(
        path,
        type_phrase=_agreed([_phrase(e) for e in stated], "type", path, context),
        description=corrections.text(*ask, "description", dotted)
        or next((e.description for e in stated if e.description is not None), None),
        required=corrections.flag(*ask, "required", dotted)
        or _required(use, stated, path, context),
        default=corrections.text(*ask, "default", dotted)
        or _agreed([e.default for e in stated], "default", path, context),
        max_items=corrections.number(*ask, "max_items", dotted)
        or _agreed([e.max_items for e in stated], "limit", path, context),
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
    use: Use, stated: Sequence[ElementFacts], path: Path, context: Context
) -> Fact[bool] | None:
    """Return whether a request needs the field: the docs' word, or else the schema's."""
    if not context.is_request:
        return None
    said = _agreed([e.required for e in stated], "required flag", path, context)
    if said is not None:
        return said
    if not use.optional and not use.element.nillable:
        return Fact(value=True, source=use.element.source)
    return None


def _agreed(
    facts: Sequence[Fact[T] | None], what: str, path: Path, context: Context
) -> Fact[T] | None:
    """Return the first of the stated facts; report where another place states another value."""
    known = [fact for fact in facts if fact is not None]
    for fact in known[1:]:
        if fact.value != known[0].value:
            message = (
                f"{context.operation}: the {what} of {'.'.join(path)} is {fact.value} here"
                f" and {known[0].value} at {known[0].source}"
            )
            context.log.report("docs-page-conflict", message, fact.source)
    return known[0] if known else None


def _compare(message: Message, side: MessageFacts, context: Context) -> None:
    uses = {
        use.element.name.local: use for use in message_content(context.schemas, message)
    }
    log, where = context.log, context.operation
    if side.elements is not None:
        for element in side.elements:
            use = uses.get(element.name)
            if use is None:
                text = f"{where}: {element.name} is not in the schema"
                log.report("docs-unknown-element", text, element.source)
            else:
                _compare_type(use, element, context)
        missing = uses.keys() - {element.name for element in side.elements}
        for name in sorted(missing) if context.is_request else ():
            text = f"{where}: the page's table omits {name}, which the schema has"
            source = side.elements[0].source if side.elements else message.source
            log.report("docs-missing-element", text, source)
    if side.body is not None:
        shown = [node.name for node in side.body.children if node.name in uses]
        if shown != [name for name in uses if name in shown]:
            text = f"{where}: the template's order is {', '.join(shown)}, unlike the schema's"
            log.report("docs-order-conflict", text, side.body.source)


def _compare_type(use: Use, element: ElementFacts, context: Context) -> None:
    if element.type is None:
        return
    schemas = context.schemas
    phrase = element.type.value
    item = array_item(schemas, use.element.type)
    kind = item.element.type if item is not None else use.element.type
    many = use.many or item is not None
    names = set(_names(kind, schemas))
    if phrase.is_list != many or phrase.name not in names:
        written = f"{phrase.name}{' array' if phrase.is_list else ''}"
        expected = f"{kind.local}{' array' if many else ''}"
        text = f"{context.operation}: {element.name} is {written} here and {expected} in the schema"
        context.log.report("docs-type-conflict", text, element.type.source)


def _names(kind: QName, schemas: Schemas) -> Iterator[str]:
    yield kind.local
    yield simple_base(schemas, kind).local
