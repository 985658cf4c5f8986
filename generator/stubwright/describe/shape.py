"""The JSON form of an exported operation, whether it comes from the model or from a page.

docs/export.schema.json describes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from stubwright.docs.facts import Fact, Note

Table: TypeAlias = dict[str, Any]


def operation_table(notes: tuple[Note, ...] = (), **stated: Any) -> Table:
    """Return an operation. Members that aren't given are unstated."""
    table: Table = {
        "name": None,
        "service": None,
        "summary": None,
        "protocols": {},
        "request": None,
        "response": None,
        "headers": [],
        "faults": [],
        "partial_errors": "unstated",
        "partial_errors_by": None,
        "inferred_from": None,
        "effect": None,
        "effect_by": None,
        "any_of": [],
        "items": None,
        "availability": [note.text for note in notes if note.kind == "availability"],
        "notes": [{"kind": note.kind, "text": note.text} for note in notes],
        "sources": {},
    }
    return {**table, **stated}


def value_of(fact: Fact[Any] | None) -> Any:
    """Return the value of a fact; None where it isn't stated."""
    return fact.value if fact is not None else None


def sources_of(**places: Any) -> Table:
    """Return ``path:line`` by fact, for the facts that are stated. A place is a source or has one."""
    found: Table = {}
    for name, place in places.items():
        source = getattr(place, "source", place)
        if source is not None and source.path:
            found[name] = str(source)
    return found
