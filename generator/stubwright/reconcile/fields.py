"""The facts of all fields of a message, by path or by the type that contains them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stubwright.model.api import FieldFacts
from stubwright.model.queries import message_content
from stubwright.reconcile.comparing import compare
from stubwright.reconcile.field_facts import (
    Direction,
    FieldPlace,
    decide,
    first_stated,
    required_by_schema,
)
from stubwright.reconcile.index import index_facts
from stubwright.reconcile.items import list_item
from stubwright.schema.queries import complex_type, content_of, fields_below
from stubwright.schema.xsd import ComplexType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from stubwright.model.api import Message
    from stubwright.reconcile.context import Context, OperationDocs
    from stubwright.reconcile.overrides import Use
    from stubwright.schema.queries import ElementUse
    from stubwright.schema.xsd import QName, Schemas

Path = tuple[str, ...]


def with_fields(
    message: Message, docs: OperationDocs, context: Context, *, is_request: bool
) -> tuple[Message, list[Use]]:
    """Return a message with the facts of its fields, and the uses of the overrides for them.

    Facts are decided once per type, however many paths lead to it. A path has its own facts only if an
    override names it, or if the text of the enclosing field states a limit for it. Conflicts between
    schema and docs are reported.
    """
    protocol_parts = docs.page.protocol_parts if docs.page is not None else ()
    stated = tuple(
        part.request if is_request else part.response for part in protocol_parts
    )
    uses: list[Use] = []
    if is_request:
        by_index, uses = index_facts(message, docs, context)
        side = Direction(docs, context, (*stated, by_index), is_request)
    else:
        side = Direction(docs, context, stated, is_request)
    root = message_content(context.schemas, message)
    places = {
        (use.element.name.local,): FieldPlace(use, None, use.element.name.local)
        for use in root
    } | dict(_corrected_places(root, side))
    fields: dict[Path, FieldFacts] = {}
    for path, place in places.items():
        fields[path], used = decide(place, side)
        uses += used
    types: Mapping[tuple[QName, str], FieldFacts]
    if any(facts.structures for facts in side.stated):
        types = {
            (owner, use.element.name.local): decide(FieldPlace(use, owner), side)[0]
            for owner, use in fields_below(context.schemas, root)
        }
    else:
        types = context.undocumented[is_request]
    for use in root:
        fields |= _inner_limit(use, fields, types, side)
    for facts in stated:
        compare(message, facts, docs, context, is_request=is_request)
    return replace(message, fields=fields, type_fields=types), uses


def undocumented_fields(
    schemas: Schemas, heads: frozenset[QName]
) -> dict[bool, dict[tuple[QName, str], FieldFacts]]:
    """Return the facts that the schema alone states about all types' fields, for requests and replies."""
    uses = [
        (owner, use)
        for owner, component in schemas.types.items()
        if isinstance(component, ComplexType)
        for use in content_of(schemas, owner)
    ]
    return {
        True: {
            (owner, use.element.name.local): FieldFacts(
                owner, required=required_by_schema(use, schemas, heads)
            )
            for owner, use in uses
        },
        False: {
            (owner, use.element.name.local): FieldFacts(owner) for owner, use in uses
        },
    }


def _corrected_places(
    root: Sequence[ElementUse], side: Direction
) -> Iterator[tuple[Path, FieldPlace]]:
    """Yield the fields inside the message's elements that overrides name."""
    schemas = side.context.schemas
    for dotted in side.docs.corrected_fields():
        path = tuple(dotted.split("."))
        uses: Iterable[ElementUse] = root
        owner: QName | None = None
        for index, name in enumerate(path):
            use = next((use for use in uses if use.element.name.local == name), None)
            if use is None:
                break
            if index == len(path) - 1 and owner is not None:
                yield path, FieldPlace(use, owner, dotted)
            owner = complex_type(schemas, use)
            uses = content_of(schemas, owner) if owner is not None else ()


def _inner_limit(
    use: ElementUse,
    fields: Mapping[Path, FieldFacts],
    types: Mapping[tuple[QName, str], FieldFacts],
    side: Direction,
) -> dict[Path, FieldFacts]:
    """Return the facts of the list inside a field whose text also limits the items of that list.

    There are none if the text states one limit only, or if the field contains several lists.
    """
    schemas, name = side.context.schemas, use.element.name.local
    stated = [element.nested_max_items for element in side.elements(None, name)]
    kind = complex_type(schemas, use)
    if kind is None or not any(stated):
        return {}
    lists = [u for u in content_of(schemas, kind) if list_item(schemas, u) is not None]
    if len(lists) != 1:
        return {}
    local = lists[0].element.name.local
    facts = fields.get((name, local), types[kind, local])
    if facts.max_items is not None:
        return {}
    limit = first_stated(stated, "limit", FieldPlace(lists[0], kind), side)
    return {(name, local): replace(facts, max_items=limit)}
