"""Decides the facts of one field.

The schema and the docs state whether it is required; the docs also state limits, defaults and
descriptions. An override corrects either. If two places of the docs disagree, the first is used, and
the conflict is reported unless an override states the fact.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from stubwright.docs.facts import Fact
from stubwright.model.api import FieldFacts
from stubwright.reconcile.overrides import flag, number, text, use_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stubwright.docs.facts import ElementFacts, MessageFacts
    from stubwright.reconcile.context import Context, OperationDocs
    from stubwright.reconcile.overrides import Use
    from stubwright.schema.queries import ElementUse
    from stubwright.schema.xsd import QName, Schemas

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Direction:
    """The request or the reply of an operation, and the facts that each part of the docs states.

    ``stated`` begins with the protocol parts of the operation's page; an index page comes last.
    """

    docs: OperationDocs
    context: Context
    stated: tuple[MessageFacts, ...]
    is_request: bool

    def elements(self, owner: QName | None, name: str) -> list[ElementFacts]:
        """Return the facts about an element of a type; ``owner`` is None for the message itself."""
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


class FieldPlace(NamedTuple):
    """A field: the type that contains it (None for the message itself), and its path in overrides."""

    use: ElementUse
    owner: QName | None
    path: str = ""

    @property
    def name(self) -> str:
        """The local name of the element."""
        return self.use.element.name.local

    def __str__(self) -> str:
        if self.path or self.owner is None:
            return self.path or self.name
        return f"{self.owner.local}.{self.name}"


def decide(place: FieldPlace, side: Direction) -> tuple[FieldFacts, list[Use]]:
    """Return the facts of a field, and the uses of the overrides that name its path."""
    stated = side.elements(place.owner, place.name)
    descriptions = [e.description for e in stated]
    required = [e.required for e in stated]
    defaults, limits = [e.default for e in stated], [e.max_items for e in stated]
    by_schema = (
        required_by_schema(place.use, side.context.schemas, side.context.heads)
        if side.is_request
        else None
    )
    agreed: dict[str, Fact[object] | None] = {
        "description": _settled(descriptions),
        "required": _settled(required) or by_schema,
        "default": _settled(defaults),
        "max_items": _settled(limits),
    }
    corrected = {
        fact: correction
        for fact in agreed
        if place.path and (correction := side.docs.corrections.get((place.path, fact)))
    }
    facts = FieldFacts(
        owner=place.owner,
        type_phrase=first_stated([_phrase(e) for e in stated], "type", place, side),
        description=text(corrected.get("description"))
        or next((fact for fact in descriptions if fact is not None), None),
        required=flag(corrected.get("required"))
        or _required(required, by_schema, place, side),
        default=text(corrected.get("default"))
        or first_stated(defaults, "default", place, side),
        max_items=_corrected_limit(number(corrected.get("max_items")), limits)
        or _limit(limits, place, side),
        reserved=next((e.reserved for e in stated if e.reserved is not None), None),
    )
    if facts.max_items is not None and facts.max_items.value == 0:
        facts = replace(facts, max_items=None)  # 0 means no limit
    return facts, [use_of(item, agreed[fact]) for fact, item in corrected.items()]


def required_by_schema(
    use: ElementUse, schemas: Schemas, heads: frozenset[QName]
) -> Fact[bool] | None:
    """Return the fact that the schema requires an element of a request; None where it doesn't.

    The head of a substitution group isn't required: another element may be used for it.
    """
    name = use.element.name
    is_global = schemas.elements.get(name) is use.element
    if is_global and name in heads:
        return None
    if not use.optional and not use.element.nillable:
        return Fact(value=True, source=use.element.source)
    return None


def first_stated(
    facts: Sequence[Fact[T] | None], what: str, place: FieldPlace, side: Direction
) -> Fact[T] | None:
    """Return the first of the stated facts; report each place that states another value."""
    known = [fact for fact in facts if fact is not None]
    for fact in known[1:]:
        if fact.value != known[0].value:
            message = (
                f"{side.docs.name}: the {what} of {place} is {fact.value} here"
                f" and {known[0].value} at {known[0].source}"
            )
            side.context.log.report("docs-page-conflict", message, fact.source)
    return known[0] if known else None


def _settled(facts: Iterable[Fact[T] | None]) -> Fact[T] | None:
    """Return the fact if all stated values agree; None if they differ, or if there are none."""
    known = [fact for fact in facts if fact is not None]
    agreed = all(fact.value == known[0].value for fact in known)
    return known[0] if known and agreed else None


def _phrase(element: ElementFacts) -> Fact[str] | None:
    if element.type is None:
        return None
    phrase = element.type.value
    name = f"{phrase.name} array" if phrase.is_list else phrase.name
    return Fact(name, element.type.source)


def _required(
    stated: Sequence[Fact[bool] | None],
    by_schema: Fact[bool] | None,
    place: FieldPlace,
    side: Direction,
) -> Fact[bool] | None:
    """Return whether a request requires the field, by the docs or else by the schema."""
    if not side.is_request:
        return None
    by_docs = first_stated(stated, "required flag", place, side)
    return by_docs if by_docs is not None else by_schema


def _corrected_limit(
    corrected: Fact[int] | None, stated: Sequence[Fact[int] | None]
) -> Fact[int] | None:
    """Return a corrected limit; if the docs state the same value, with the source of that."""
    same = (f for f in stated if f and corrected and f.value == corrected.value)
    return next(same, corrected)


def _limit(
    facts: Sequence[Fact[int] | None], place: FieldPlace, side: Direction
) -> Fact[int] | None:
    """Return the limit of a list. 0 means that an index page states that there is no limit."""
    known = [fact for fact in facts if fact is not None]
    stated = [fact for fact in known if fact.value]
    for fact in known:
        if not fact.value and stated:
            message = (
                f"{side.docs.name}: {place} has no limit here"
                f" and a limit of {stated[0].value} at {stated[0].source}"
            )
            side.context.log.report("docs-index-no-limit", message, fact.source)
    return first_stated(stated, "limit", place, side)
