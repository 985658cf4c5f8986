"""Plans the readers of a type: one that reads its fields, and one that selects the derived type first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stubwright.plan.codecs.derived_types import derived_types
from stubwright.plan.codecs.format import Reading
from stubwright.python import (
    Attribute,
    Call,
    Case,
    Constant,
    Dispatch,
    Function,
    Literal,
    Name,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.plan.codecs.format import Format
    from stubwright.plan.context import Context
    from stubwright.schema.xsd import QName


def type_readers(
    name: QName, wire: Format, context: Context
) -> Iterator[Constant | Function]:
    """Yield the set of a type's wire names, and its readers."""
    shape = context.shapes.shape(name)
    stem = context.symbols.codec_name(name)
    names = f"_{stem.upper()}"
    yield Constant(names, wire.plan_names(shape.fields, name, context))
    reading = Reading(
        f"read_{stem}",
        Name(context.symbols.type_symbol(name)),
        context.type_fields(name),
        Attribute(names),
        context.shapes.content(shape),
        written="write" in context.usage.records[name],
    )
    reader = wire.plan_reader(reading, context)
    dispatch = _dispatch(name, wire, context)
    if dispatch is None or shape.base is None:
        yield replace(reader, dispatch=dispatch)
        return
    # The readers of its bases call the first one, since they have already selected this type.
    yield replace(reader, name=f"_{reader.name}")
    result = _call(f"_{reader.name}", wire)
    yield replace(reader, assignments=(), result=result, dispatch=dispatch)


def _call(function: str, wire: Format) -> Call:
    arguments = tuple(Attribute(p.name) for p in wire.reader_parameters)
    return Call(Attribute(function), arguments)


def _dispatch(name: QName, wire: Format, context: Context) -> Dispatch | None:
    """Return the choice of the reader by the type that a value says it has."""
    derived = derived_types(name, "read", wire, context)
    if wire.type_of is None or not derived:
        return None
    cases: list[Case] = []
    for other in derived:
        prefix = "_read" if derived_types(other, "read", wire, context) else "read"
        call = _call(f"{prefix}_{context.symbols.codec_name(other)}", wire)
        pattern = wire.plan_type_name(other, context).pattern
        cases.append(Case(Literal(pattern), call))
    source, _ = wire.reader_parameters
    declared = wire.plan_type_name(name, context).value
    arguments = (Attribute(source.name), Attribute("other"), declared)
    expect = Call(Attribute("reply.expect"), arguments)
    return Dispatch(wire.type_of, tuple(cases), expect)
