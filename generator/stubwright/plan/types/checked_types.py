"""Finds the types that the check of a request must visit: they contain a checked field, at any depth."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from stubwright.plan.content.values import (
    Array,
    Enumeration,
    Record,
    SimpleList,
    is_collection,
)
from stubwright.plan.usage.limits import limit_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from stubwright.model.api import FieldFacts, OperationKey
    from stubwright.plan.content.shapes import Shapes
    from stubwright.plan.content.values import ShapeField, Value
    from stubwright.plan.usage.used_types import Usage
    from stubwright.schema.xsd import QName


def checked_types(
    used: Usage, shapes: Shapes
) -> Mapping[OperationKey, frozenset[QName]]:
    """Return the types below which a field may be checked, for the request of each operation.

    Where no page describes them, operations share the facts of types, and so the result.
    """
    holders: dict[QName, list[QName]] = {}
    with_enumeration: list[QName] = []
    fields = [
        (name, field) for name in used.records for field in shapes.shape(name).fields
    ]
    for name, field in fields:
        inner = record_in(field)
        if inner is not None:
            holders.setdefault(inner, []).append(name)
        if enumeration_in(field) is not None:
            with_enumeration.append(name)
    found: dict[OperationKey, frozenset[QName]] = {}
    for facts, group in groupby(used.operations, key=lambda o: o.request.type_fields):
        stated = (n for n, f in fields if _is_stated(f, facts.get((n, f.tag.local))))
        types = _with_holders((*with_enumeration, *stated), holders)
        found.update((operation.key, types) for operation in group)
    return found


def _with_holders(
    names: Iterable[QName], holders: Mapping[QName, Sequence[QName]]
) -> frozenset[QName]:
    """Return some types and all types that contain one of them, at any depth."""
    found: set[QName] = set()
    pending = list(names)
    while pending:
        name = pending.pop()
        if name not in found:
            found.add(name)
            pending.extend(holders.get(name, ()))
    return frozenset(found)


def _is_stated(field: ShapeField, facts: FieldFacts | None) -> bool:
    if facts is None:
        return False
    if limit_of(field, facts) is not None:
        return True
    enforced = field.presence == "required" and not is_collection(field)
    return facts.required is not None and facts.required.value and not enforced


def enumeration_in(field: ShapeField) -> QName | None:
    """Return the enumeration of a field's values."""
    value = _entry(field)
    if isinstance(value, SimpleList):
        value = value.item
    return value.type if isinstance(value, Enumeration) else None


def record_in(field: ShapeField) -> QName | None:
    """Return the type of a field's records."""
    value = _entry(field)
    return value.type if isinstance(value, Record) else None


def _entry(field: ShapeField) -> Value:
    """Return the kind of a field's values, or of its list's items; lists of lists aren't visited."""
    if isinstance(field.value, Array) and not field.repeated:
        return field.value.item
    return field.value
