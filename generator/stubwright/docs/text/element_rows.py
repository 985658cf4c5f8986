"""Converts rows of element tables to `ElementFacts`."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, NamedTuple

from stubwright.docs.facts import ElementFacts, Fact, TypePhrase
from stubwright.docs.text.limits import find_limits
from stubwright.docs.text.passages import cell_text
from stubwright.docs.text.type_phrases import read_type
from stubwright.docs.text.wording import read_wording

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stubwright.diagnostics import Log, Source
    from stubwright.docs.text.passages import Cell


class ElementRow(NamedTuple):
    """The cells of a row by their columns. ``required`` is the value of a column for it, if there is one."""

    name: str
    source: Source
    description: Cell = ()
    type: Cell = ()
    required: Fact[bool] | None = None


class Rules(NamedTuple):
    """Rules for all rows of a message. ``all_required`` is the source of a rule that requires them all."""

    is_request: bool
    all_required: Source | None = None


def read_element(raw: ElementRow, rules: Rules, log: Log) -> ElementFacts:
    """Return the facts in one row. Only rows of a request have limits, defaults and required flags."""
    phrase = _type(raw, log)
    wording = read_wording(raw.description)
    if phrase is not None and wording.nillable:
        phrase = Fact(replace(phrase.value, nillable=True), phrase.source)
    description = (
        Fact(cell_text(raw.description), raw.description[0].source())
        if raw.description
        else None
    )
    facts = ElementFacts(
        raw.name,
        raw.source,
        type=phrase,
        description=description,
        reserved=wording.reserved,
    )
    if not rules.is_request:
        return facts
    limits = find_limits(raw.description, raw.name, phrase.value if phrase else None)
    for other in limits.conflicting:
        message = f"{raw.name} has two different limits; the first is used"
        log.report("docs-page-conflict", message, other.source)
    required = raw.required or wording.required
    if required is None and rules.all_required and not wording.is_conditional:
        required = Fact(value=True, source=rules.all_required)
    return replace(
        facts,
        required=required,
        default=wording.default,
        max_items=limits.max_items,
        nested_max_items=limits.nested,
    )


def _type(raw: ElementRow, log: Log) -> Fact[TypePhrase] | None:
    text = cell_text(raw.type)
    if not text:
        return None
    phrase = read_type(text)
    source = raw.type[0].source()
    if phrase is None:
        message = f"the type of {raw.name} isn't understood: {text[:60]}"
        log.report("docs-unreadable-type", message, source)
        return None
    return Fact(phrase, source)


def merge_elements(elements: Iterable[ElementFacts]) -> tuple[ElementFacts, ...]:
    """Return each element once; later rows with its name add the facts that the first one lacks."""
    merged: dict[str, ElementFacts] = {}
    for element in elements:
        present = merged.get(element.name)
        merged[element.name] = element if present is None else _fill(present, element)
    return tuple(merged.values())


def _fill(present: ElementFacts, other: ElementFacts) -> ElementFacts:
    missing = {
        fact.name: getattr(other, fact.name)
        for fact in fields(present)
        if getattr(present, fact.name) is None
    }
    return replace(present, **missing) if missing else present
