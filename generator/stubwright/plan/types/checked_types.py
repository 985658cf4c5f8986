"""Which types hold something that a request's check looks at, at any depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.content.limits import limit_of
from stubwright.plan.content.values import (
    Array,
    Enumeration,
    Record,
    SimpleList,
    is_collection,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.model.api import FieldFacts, Message
    from stubwright.plan.content.values import ShapeField, Value
    from stubwright.plan.context import Context
    from stubwright.schema.xsd import QName


def ruled_types(message: Message, context: Context) -> frozenset[QName]:
    """Return the types below which a field may be checked, in any message with these facts.

    Messages share the facts of types where no page says anything; so they share this, too.
    """
    table = message.type_fields
    found = context.ruled.get(id(table))
    if found is None:
        found = _ruled(table, context)
        context.ruled[id(table)] = found
    return found


def _ruled(
    table: Mapping[tuple[QName, str], FieldFacts], context: Context
) -> frozenset[QName]:
    above: dict[QName, list[QName]] = {}
    pending: list[QName] = []
    for name in context.usage.records:
        for field in context.shapes.shape(name).fields:
            inner = record_in(field)
            if inner is not None:
                above.setdefault(inner, []).append(name)
            if enumeration_in(field) is not None or _is_stated(
                field, table.get((name, field.tag.local))
            ):
                pending.append(name)
    found: set[QName] = set()
    while pending:
        name = pending.pop()
        if name not in found:
            found.add(name)
            pending.extend(above.get(name, ()))
    return frozenset(found)


def _is_stated(field: ShapeField, facts: FieldFacts | None) -> bool:
    if facts is None:
        return False
    if limit_of(field, facts) is not None:
        return True
    enforced = field.presence == "required" and not is_collection(field)
    return facts.required is not None and facts.required.value and not enforced


def enumeration_in(field: ShapeField) -> QName | None:
    """Return the enumeration that a field holds."""
    value = _entry(field)
    if isinstance(value, SimpleList):
        value = value.item
    return value.type if isinstance(value, Enumeration) else None


def record_in(field: ShapeField) -> QName | None:
    """Return the type of the records that a field holds."""
    value = _entry(field)
    return value.type if isinstance(value, Record) else None


def _entry(field: ShapeField) -> Value:
    """Return what a field holds, or its list does; lists of lists aren't walked."""
    if isinstance(field.value, Array) and not field.repeated:
        return field.value.item
    return field.value
