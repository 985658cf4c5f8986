"""Finds the derived types that a value of a declared type may have, which codecs must distinguish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.usage.used_types import family

if TYPE_CHECKING:
    from stubwright.plan.codecs.format import Format
    from stubwright.plan.context import Context
    from stubwright.plan.usage.used_types import Direction
    from stubwright.schema.xsd import QName


def derived_types(
    name: QName, direction: Direction, wire: Format, context: Context
) -> list[QName]:
    """Return the types that a value of a type may have instead, the most derived first."""
    if wire.type_of is None:
        return []
    used = context.usage.code
    others = [n for n in family(name, context.api) if n != name]
    return [n for n in reversed(others) if direction in used.get(n, ())]


def has_relatives(name: QName, context: Context) -> bool:
    """Tell whether a value of a declared type may state another type."""
    used = context.usage.code
    derived = (n for n in family(name, context.api) if n != name)
    return context.shapes.shape(name).base is not None or any(
        "read" in used.get(n, ()) for n in derived
    )


def extended_types(context: Context) -> frozenset[QName]:
    """Return the types that are bases of types whose values are written."""
    written = (name for name, used in context.usage.records.items() if "write" in used)
    shapes = context.shapes
    return frozenset(base for n in written if (base := shapes.shape(n).base))


def has_writer(name: QName, context: Context) -> bool:
    """Tell whether a type has a writer: it is the declared type of a written value."""
    return "write" in context.usage.positions.get(name, ())


def is_marked(name: QName, wire: Format, context: Context) -> bool:
    """Tell whether a type's writer may be called where a base of the type is declared."""
    if wire.type_of is None:
        return False
    return "write" in context.usage.anything or any(
        has_writer(base, context) for base in context.shapes.bases(name)
    )
