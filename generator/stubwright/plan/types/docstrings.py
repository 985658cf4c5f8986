"""Builds docstrings from the vendor's docs."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from stubwright.plan.usage.limits import limit_of
from stubwright.python import Doc

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from stubwright.model.api import Api, FieldFacts, Message, Operation
    from stubwright.plan.content.values import ShapeField
    from stubwright.schema.xsd import QName


def operation_doc(operation: Operation) -> Doc:
    """Return the docstring of an operation's request: what it does, and where it isn't available."""
    summary = (
        _sentence(operation.summary.value)
        if operation.summary
        else f"{operation.name}."
    )
    notes = [
        _sentence(note.text)
        for note in operation.notes
        if note.kind in {"availability", "role"}
    ]
    return Doc((summary, *notes))


def field_doc(field: ShapeField, facts: FieldFacts | None) -> Doc:
    """Return a field's docstring; a limit is added where the description doesn't state it."""
    if facts is None:
        return Doc()
    text = facts.description.value if facts.description is not None else ""
    paragraphs = [part for part in text.split("\n\n") if part]
    limit = limit_of(field, facts)
    if limit is not None and not limit.is_in(text):
        things = "item" if limit.items == 1 else "items"
        paragraphs.append(f"At most {limit.items:,} {things}.")
    if facts.default is not None and facts.default.value not in text:
        paragraphs.append(f"Default: {facts.default.value}.")
    return Doc(tuple(paragraphs))


def type_doc(name: QName, documentation: str) -> Doc:
    """Return the docstring of a type."""
    return Doc(
        (_sentence(documentation) if documentation else f"{name.local.strip('/')}.",)
    )


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?", ":")) else f"{text}."


def type_facts(api: Api) -> Mapping[tuple[QName, str], FieldFacts]:
    """Return the facts of the fields of types that all operations describe in the same way.

    Several operations may use a type, and a fact in the docs of one need not apply to another.
    """
    found: dict[tuple[QName, str], list[FieldFacts]] = {}
    messages = (m for o in api.operations for m in (o.request, o.response) if m)
    for table, group in groupby(messages, key=lambda message: message.type_fields):
        described = {k: facts for k, facts in table.items() if facts.description}
        for message in group:
            for key, facts in _described(message, described):
                found.setdefault(key, []).append(replace(facts, max_items=None))
    return {
        key: facts[0]
        for key, facts in found.items()
        if len({item.description.value for item in facts if item.description}) == 1
    }


def _described(
    message: Message, of_types: Mapping[tuple[QName, str], FieldFacts]
) -> Iterator[tuple[tuple[QName, str], FieldFacts]]:
    """Yield the described fields of a message's types; facts of a path replace those of its type."""
    special: set[tuple[QName, str]] = set()
    for path, facts in message.fields.items():
        if facts.owner is not None:
            special.add((facts.owner, path[-1]))
            if facts.description is not None:
                yield (facts.owner, path[-1]), facts
    for key, facts in of_types.items():
        if key not in special:
            yield key, facts
