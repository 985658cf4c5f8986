"""Docstrings, from what the docs say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stubwright.model.walk import array_item, content_of, message_content
from stubwright.package import Doc

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.model.api import Api, FieldFacts, Message, Operation
    from stubwright.model.walk import Use
    from stubwright.model.xsd import QName


def operation_doc(operation: Operation) -> Doc:
    """Return the docstring of an operation's request: what it does, and when it can't be used."""
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


def stub_doc(operation: Operation) -> Doc:
    """Return the docstring of a call stub."""
    return operation_doc(operation)


def field_doc(facts: FieldFacts | None) -> Doc:
    """Return a field's docstring; the limit is added where the description doesn't have it."""
    if facts is None:
        return Doc()
    text = facts.description.value if facts.description is not None else ""
    paragraphs = [part for part in text.split("\n\n") if part]
    if facts.max_items is not None:
        limit = facts.max_items.value
        if not any(form in text for form in (f"{limit:,}", str(limit))):
            paragraphs.append(f"At most {limit:,} items.")
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
    """Return what the docs say of the fields of types, where all operations say the same.

    A type serves several operations; what one of them says of it need not hold for another.
    """
    found: dict[tuple[QName, str], list[FieldFacts]] = {}
    for operation in api.operations:
        for message in (operation.request, operation.response):
            if message is not None:
                _collect(message, api, found)
    return {
        key: facts[0]
        for key, facts in found.items()
        if len({item.description.value for item in facts if item.description}) == 1
    }


def _collect(
    message: Message, api: Api, found: dict[tuple[QName, str], list[FieldFacts]]
) -> None:
    pending: list[tuple[Use, tuple[str, ...]]] = [
        (use, (use.element.name.local,))
        for use in message_content(api.schemas, message)
    ]
    while pending:
        use, path = pending.pop()
        if path not in message.fields:
            continue
        item = array_item(api.schemas, use.element.type)
        owner = item.element.type if item is not None else use.element.type
        for inner in content_of(api.schemas, owner):
            local = inner.element.name.local
            facts = message.fields.get((*path, local))
            if facts is not None:
                if facts.description is not None:
                    described = replace(facts, max_items=None)
                    found.setdefault((owner, local), []).append(described)
                pending.append((inner, (*path, local)))
