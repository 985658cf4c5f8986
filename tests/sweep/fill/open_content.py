"""Content that the schema leaves open: wildcards, mixed content, any attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stubwright.schema.xsd import ANY_TYPE
from tests.sweep.fill.values import element_of

if TYPE_CHECKING:
    from stubwright.plan.content.values import ShapeField
    from stubwright.schema.xsd import Wildcard
    from tests.sweep.fill.declarations import Declarations
    from tests.sweep.fill.draft import Draft
    from tests.sweep.fill.policy import FillPolicy
    from tests.sweep.fill.wildcards import WildcardContent


class OpenContent:
    """Fills the fields for open content."""

    def __init__(
        self, wild: WildcardContent, uses: Declarations, policy: FillPolicy
    ) -> None:
        self._wildcards = wild
        self._declarations = uses
        self._policy = policy

    def needs(self, field: ShapeField, draft: Draft) -> bool:
        """Tell whether a field for open content must have elements."""
        if field.kind == "mixed" and draft.owner is not None:
            return bool(list(self._wildcards.parts(draft.owner, full=False)))
        if field.kind != "elements":
            return False
        return any(w.occurs.minimum for w in self._wildcards_of(field, draft))

    def _wildcards_of(self, field: ShapeField, draft: Draft) -> list[Wildcard]:
        """Return the wildcards that a field is for."""
        if draft.owner is None:
            return []
        runs = self._wildcards.runs(self._declarations.components(draft.owner))
        return runs[min(field.position, len(runs)) - 1] if runs else []

    def fill(self, field: ShapeField, draft: Draft) -> None:
        """Set a field, and record the content that it must become."""
        name = draft.names[field.key]
        owner = draft.owner or ANY_TYPE
        if field.kind == "attributes":
            draft.fields[name] = self._wildcards.any_attribute(owner)
            draft.expected.attributes |= draft.fields[name]
            return
        made: list[Any] = []
        if field.kind == "mixed":
            made += self._wildcards.parts(owner, full=self._policy.mode == "full")
            if self._policy.mode != "minimal":
                made = [part for each in made for part in (each, "a & b")]
                made.insert(0, "first")
        else:
            for wildcard in self._wildcards_of(field, draft):
                most = wildcard.occurs.maximum
                least = times = wildcard.occurs.minimum
                if self._policy.mode != "minimal":
                    times = self._policy.occurrences(least, most)
                    times = min(times, 9 if most is None else most)
                made += [self._wildcards.element(wildcard, owner) for _ in range(times)]
        draft.expected.content += made
        draft.fields[name] = [
            part if isinstance(part, str) else element_of(part) for part in made
        ]
