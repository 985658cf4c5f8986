"""Documented requirements: required elements, and limits on the number of entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from stubwright.model.queries import message_content
from stubwright.sandbox.checks.refusal import Refusal
from stubwright.sandbox.generic.paths import entries, holders
from stubwright.schema.queries import complex_type, content_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from stubwright.model.api import Message
    from stubwright.schema.queries import ElementUse
    from stubwright.schema.xsd import QName, Schemas


class Requirement(NamedTuple):
    """The documented requirement for the element at a path of a request."""

    path: tuple[str, ...]
    is_required: bool
    max_entries: int | None


def requirements_of(schemas: Schemas, message: Message) -> tuple[Requirement, ...]:
    """Return the requirements of a request. A recursive type is followed once on each path."""
    return tuple(_below(schemas, message, message_content(schemas, message), (), ()))


def _below(
    schemas: Schemas,
    message: Message,
    uses: Iterable[ElementUse],
    path: tuple[str, ...],
    within: tuple[QName, ...],
) -> Iterator[Requirement]:
    for use in uses:
        here = (*path, use.element.name.local)
        facts = message.facts(here, within[-1] if within else None)
        if facts is not None:
            required = facts.required is not None and facts.required.value
            limit = facts.max_items.value if facts.max_items is not None else None
            if required or limit is not None:
                yield Requirement(here, required, limit)
        kind = complex_type(schemas, use)
        if kind is not None and kind not in within:
            inner = content_of(schemas, kind)
            yield from _below(schemas, message, inner, here, (*within, kind))


def unmet(body: Any, requirements: Iterable[Requirement]) -> Refusal | None:
    """Return the first missing element, or else the first list with too many entries."""
    too_many = None
    for requirement in requirements:
        name = ".".join(requirement.path)
        limit = requirement.max_entries
        for holder in holders(body, requirement.path):
            value = holder.get(requirement.path[-1])
            if requirement.is_required and value is None:
                return Refusal("missing", f"{name} is required")
            count = len(entries(value))
            if limit is not None and count > limit and too_many is None:
                text = f"{name} has {count} entries; at most {limit} are allowed"
                too_many = Refusal("too-many", text)
    return too_many
