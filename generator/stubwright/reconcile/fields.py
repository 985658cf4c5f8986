"""The facts of a message's fields: schema, docs and overrides, each where it decides."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from stubwright.docs.facts import Fact
from stubwright.model.api import FieldFacts
from stubwright.model.queries import message_content
from stubwright.reconcile.comparing import compare
from stubwright.reconcile.index import index_facts
from stubwright.reconcile.overrides import NO_CORRECTIONS
from stubwright.schema.queries import (
    ElementUse,
    array_item,
    complex_type,
    content_of,
    fields_below,
)
from stubwright.schema.xsd import ComplexType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from stubwright.docs.facts import ElementFacts, MessageFacts
    from stubwright.model.api import Message
    from stubwright.reconcile.context import Context, Subject
    from stubwright.schema.xsd import QName, Schemas

T = TypeVar("T")
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    """One direction of an operation; what each half of its page says of it, then the index page."""

    subject: Subject
    context: Context
    stated: tuple[MessageFacts, ...]
    is_request: bool

    def elements(self, owner: QName | None, name: str) -> list[ElementFacts]:
        """Return what the page says of an element of a type; of the message without one."""
        tables = (
            (
                (facts.elements or ())
                if owner is None
                else facts.structures.get(owner.local, ())
            )
            for facts in self.stated
        )
        return [
            element for table in tables for element in table if element.name == name
        ]


@dataclass(frozen=True, slots=True)
class _Place:
    """A field: the type that holds it (None for the message itself), and its path in an override."""

    use: ElementUse
    owner: QName | None
    override: str = ""

    @property
    def name(self) -> str:
        return self.use.element.name.local

    def __str__(self) -> str:
        if self.override:
            return self.override
        return (
            f"{self.owner.local}.{self.name}" if self.owner is not None else self.name
        )


def with_fields(
    message: Message, subject: Subject, context: Context, *, is_request: bool
) -> Message:
    """Return a message with the facts of its fields. Reports where schema and docs disagree.

    Each type is looked at once, however many paths lead to it; a path has facts of its own where
    an override names it, or a page limits it from the field above.
    """
    halves = subject.page.halves if subject.page is not None else ()
    stated = tuple(half.request if is_request else half.response for half in halves)
    listed = (index_facts(message, subject, context),) if is_request else ()
    side = _Side(subject, context, (*stated, *listed), is_request)
    root = message_content(context.schemas, message)
    fields: dict[Path, FieldFacts] = {
        (use.element.name.local,): _facts(
            _Place(use, None, use.element.name.local), side
        )
        for use in root
    }
    if any(facts.structures for facts in side.stated):
        types = {
            (owner, use.element.name.local): _facts(_Place(use, owner), side)
            for owner, use in fields_below(context.schemas, root)
        }
    else:
        types = _unstated(side)
    for path, place in _corrected_paths(root, side):
        fields[path] = _facts(place, side)
    for use in root:
        _limit_inner(use, fields, types, side)
    for facts in stated:
        compare(message, facts, subject, context, is_request=is_request)
    return replace(message, fields=fields, type_fields=types)


def _unstated(side: _Side) -> dict[tuple[QName, str], FieldFacts]:
    """Return what is known of the fields of all types without a page.

    One table serves all messages: one of their own would grow with types times operations.
    """
    context, is_request = side.context, side.is_request
    if is_request not in context.unstated:
        context.unstated[is_request] = {
            (owner, use.element.name.local): _facts(_Place(use, owner), side)
            for owner, component in context.schemas.types.items()
            if isinstance(component, ComplexType)
            for use in content_of(context.schemas, owner)
        }
    return context.unstated[is_request]


def _corrected_paths(
    root: Sequence[ElementUse], side: _Side
) -> Iterator[tuple[Path, _Place]]:
    """Yield the fields below the message's own that overrides name."""
    schemas = side.context.schemas
    for dotted in side.context.corrections.fields(side.subject):
        path = tuple(dotted.split("."))
        uses: Iterable[ElementUse] = root
        owner: QName | None = None
        for index, name in enumerate(path):
            use = next((use for use in uses if use.element.name.local == name), None)
            if use is None:
                break
            if index == len(path) - 1 and owner is not None:
                yield path, _Place(use, owner, dotted)
            owner = complex_type(schemas, use)
            uses = content_of(schemas, owner) if owner is not None else ()


def _limit_inner(
    use: ElementUse,
    fields: dict[Path, FieldFacts],
    types: dict[tuple[QName, str], FieldFacts],
    side: _Side,
) -> None:
    """Apply the second limit of a sentence: it bounds the list inside each item, if there is one."""
    schemas, name = side.context.schemas, use.element.name.local
    stated = [element.nested_max_items for element in side.elements(None, name)]
    limit = next((fact for fact in stated if fact is not None), None)
    kind = complex_type(schemas, use)
    if limit is None or kind is None:
        return
    lists = [inner for inner in content_of(schemas, kind) if _is_list(inner, schemas)]
    if len(lists) == 1:
        local = lists[0].element.name.local
        facts = fields.get((name, local), types[kind, local])
        if facts.max_items is None:
            place = _Place(lists[0], kind)
            agreed = _agreed(stated, "limit", place, side)
            fields[name, local] = replace(facts, max_items=agreed)


def _is_list(use: ElementUse, schemas: Schemas) -> bool:
    return use.many or array_item(schemas, use.element.type) is not None


def _facts(place: _Place, side: _Side) -> FieldFacts:
    subject, dotted = side.subject, place.override
    corrections = side.context.corrections if dotted else NO_CORRECTIONS
    stated = side.elements(place.owner, place.name)
    described = [e.description for e in stated if e.description is not None]
    defaults, limits = [e.default for e in stated], [e.max_items for e in stated]
    needs = _schema_requires(place.use, side)
    facts = FieldFacts(
        owner=place.owner,
        type_phrase=_agreed([_phrase(e) for e in stated], "type", place, side),
        description=corrections.text(
            subject, "description", dotted, _settled(described)
        )
        or next(iter(described), None),
        required=corrections.flag(
            subject, "required", dotted, _settled(e.required for e in stated) or needs
        )
        or _required(stated, needs, place, side),
        default=corrections.text(subject, "default", dotted, _settled(defaults))
        or _agreed(defaults, "default", place, side),
        max_items=_chosen(
            corrections.number(subject, "max_items", dotted, _settled(limits)), limits
        )
        or _limit(limits, place, side),
        reserved=next((e.reserved for e in stated if e.reserved is not None), None),
    )
    if facts.max_items is not None and facts.max_items.value == 0:
        return replace(facts, max_items=None)
    return facts


def _phrase(element: ElementFacts) -> Fact[str] | None:
    if element.type is None:
        return None
    phrase = element.type.value
    text = f"{phrase.name} array" if phrase.is_list else phrase.name
    return Fact(text, element.type.source)


def _schema_requires(use: ElementUse, side: _Side) -> Fact[bool] | None:
    name, schemas = use.element.name, side.context.schemas
    is_global = schemas.elements.get(name) is use.element
    if is_global and name in side.context.heads:
        return None  # another element may stand in its place
    if side.is_request and not use.optional and not use.element.nillable:
        return Fact(value=True, source=use.element.source)
    return None


def _required(
    stated: Sequence[ElementFacts],
    needs: Fact[bool] | None,
    place: _Place,
    side: _Side,
) -> Fact[bool] | None:
    """Return whether a request needs the field: the docs' word, or else the schema's."""
    if not side.is_request:
        return None
    said = _agreed([e.required for e in stated], "required flag", place, side)
    return said if said is not None else needs


def _chosen(
    corrected: Fact[int] | None, stated: Sequence[Fact[int] | None]
) -> Fact[int] | None:
    """Return a correction; one that takes a side comes from the place that says the same."""
    same = (f for f in stated if f and corrected and f.value == corrected.value)
    return next(same, corrected)


def _limit(
    facts: Sequence[Fact[int] | None], place: _Place, side: _Side
) -> Fact[int] | None:
    """Return the limit of a list. An index page that knows none has 0."""
    known = [fact for fact in facts if fact is not None]
    stated = [fact for fact in known if fact.value]
    for fact in known:
        if not fact.value and stated:
            message = (
                f"{side.subject.name}: no limit applies to {place} here,"
                f" and one of {stated[0].value} at {stated[0].source}"
            )
            side.context.log.report("docs-index-no-limit", message, fact.source)
    return _agreed(stated, "limit", place, side)


def _settled(facts: Iterable[Fact[T] | None]) -> Fact[T] | None:
    """Return what all places that state it state alike; None where they differ, or none does."""
    known = [fact for fact in facts if fact is not None]
    agreed = all(fact.value == known[0].value for fact in known)
    return known[0] if known and agreed else None


def _agreed(
    facts: Sequence[Fact[T] | None], what: str, place: _Place, side: _Side
) -> Fact[T] | None:
    """Return the first of the stated facts; report where another place states another value."""
    known = [fact for fact in facts if fact is not None]
    for fact in known[1:]:
        if fact.value != known[0].value:
            message = (
                f"{side.subject.name}: the {what} of {place} is {fact.value} here"
                f" and {known[0].value} at {known[0].source}"
            )
            side.context.log.report("docs-page-conflict", message, fact.source)
    return known[0] if known else None
