"""The places of a message that its schema leaves open: wildcards, mixed content, any attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stubwright.schema.xsd import ANY_TYPE
from tests.sweep.fill.values import element_of

if TYPE_CHECKING:
    from stubwright.plan.content.values import ShapeField
    from stubwright.schema.xsd import Wildcard
    from tests.sweep.fill.declarations import Uses
    from tests.sweep.fill.draft import Content
    from tests.sweep.fill.policy import Chances
    from tests.sweep.fill.wildcards import Wild


class Places:
    """Fills open places."""

    def __init__(self, wild: Wild, uses: Uses, chances: Chances) -> None:
        self._wild = wild
        self._uses = uses
        self._chances = chances

    def needs(self, field: ShapeField, content: Content) -> bool:
        """Tell whether an open place has to hold elements."""
        if field.kind == "mixed" and content.owner is not None:
            return bool(list(self._wild.parts(content.owner, full=False)))
        if field.kind != "elements":
            return False
        return any(w.occurs.minimum for w in self._run(field, content))

    def _run(self, field: ShapeField, content: Content) -> list[Wildcard]:
        """The wildcards that a field is for."""
        if content.owner is None:
            return []
        runs = self._wild.runs(self._uses.components(content.owner))
        return runs[min(field.place, len(runs)) - 1] if runs else []

    def fill(self, field: ShapeField, content: Content) -> None:
        """Fill one."""
        name = content.names[field.key]
        owner = content.owner or ANY_TYPE
        if field.kind == "attributes":
            content.fields[name] = self._wild.any_attribute(owner)
            content.said.attributes |= content.fields[name]
            return
        made: list[Any] = []
        if field.kind == "mixed":
            made += self._wild.parts(owner, full=self._chances.mode == "full")
            if self._chances.mode != "minimal":
                made = [part for each in made for part in (each, "a & b")]
                made.insert(0, "first")
        else:
            for wildcard in self._run(field, content):
                most = wildcard.occurs.maximum
                least = times = wildcard.occurs.minimum
                if self._chances.mode != "minimal":
                    times = self._chances.times(least, most)
                    times = min(times, 9 if most is None else most)
                made += [self._wild.element(wildcard, owner) for _ in range(times)]
        content.said.content += made
        content.fields[name] = [
            part if isinstance(part, str) else element_of(part) for part in made
        ]
