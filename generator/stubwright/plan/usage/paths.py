"""Paths of wire names from a message or a type to a field below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stubwright.plan.content.values import Array, Record, is_collection

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stubwright.plan.content.shapes import Shapes
    from stubwright.plan.content.values import ShapeField
    from stubwright.schema.xsd import QName


class Step(NamedTuple):
    """A field on a path, and the type that contains it; None for the message or type at its start."""

    owner: QName | None
    field: ShapeField


def follow(
    fields: Iterable[ShapeField],
    path: Sequence[str],
    shapes: Shapes,
    *,
    through_lists: bool = False,
) -> tuple[Step, ...]:
    """Return the fields on a path; none where it leads nowhere, or through a list.

    ``through_lists`` allows lists on the way.
    """
    steps: list[Step] = []
    owner: QName | None = None
    for name in path:
        if steps:
            last = steps[-1].field
            owner = record_of(last)
            if owner is None or (is_collection(last) and not through_lists):
                return ()
            fields = shapes.shape(owner).fields
        field = next((f for f in fields if f.tag.local == name), None)
        if field is None:
            return ()
        steps.append(Step(owner, field))
    return tuple(steps)


def record_of(field: ShapeField) -> QName | None:
    """Return the complex type of a field, or of its list's items."""
    value = field.value
    while isinstance(value, Array):
        value = value.item
    return value.type if isinstance(value, Record) else None
