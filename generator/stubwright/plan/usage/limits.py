"""Finds the documented limits of lists, for checks, batches and docstrings alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stubwright.plan.content.values import is_collection

if TYPE_CHECKING:
    from stubwright.diagnostics import Source
    from stubwright.model.api import FieldFacts
    from stubwright.plan.content.values import ShapeField


class Limit(NamedTuple):
    """The maximum number of items of a list, and the source that states it."""

    items: int
    source: Source

    def is_in(self, text: str) -> bool:
        """Tell whether a text already states the number."""
        return f"{self.items:,}" in text or str(self.items) in text


def limit_of(field: ShapeField, facts: FieldFacts | None) -> Limit | None:
    """Return the documented limit of a list."""
    if facts is None or facts.max_items is None or not is_collection(field):
        return None
    return Limit(facts.max_items.value, facts.max_items.source)
