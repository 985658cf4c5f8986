"""Plans the readers of errors in JSON, by the name of the error's type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.plan.codecs.faults import exception, fault_module
from stubwright.plan.codecs.json.reader import (
    PARAMETERS,
    read_member,
    reader_of,
    record,
)
from stubwright.plan.context import runtime_name
from stubwright.plan.usage.fault_types import base_fault, fault_types
from stubwright.python import (
    Attribute,
    Call,
    Constant,
    Function,
    Literal,
    Name,
    Sequence,
)

if TYPE_CHECKING:
    from stubwright.catalog.entry import JsonFault
    from stubwright.plan.context import Context
    from stubwright.python import Expression, FaultsModule
    from stubwright.schema.xsd import QName

_UNKNOWN: Final = Literal("")
"""The name for errors of an unknown type, or of none."""


def json_faults(context: Context) -> FaultsModule | None:
    """Return the module of the fault readers; None where no operation uses JSON."""
    if not any(o.json is not None for o in context.usage.operations):
        return None
    stated = context.api.entry.json.error
    if stated is not None:
        return _error_object(stated, context)
    base = base_fault(context.api, context.usage)
    pairs = [(_UNKNOWN, _entry(base, context))] if base is not None else []
    pairs += (
        (Literal(name.local), _entry(name, context))
        for name in fault_types(context.api, context.usage)
    )
    return fault_module("_json", "json.call", tuple(pairs), (), context)


def _entry(name: QName, context: Context) -> Sequence:
    """Return the reader and the exception of a fault type."""
    return Sequence((reader_of(name, context), Name(exception(name, context))))


def _error_object(stated: JsonFault, context: Context) -> FaultsModule:
    """Return the module with the reader of an envelope's error object.

    Its members have other names than the fields of the type that they are read into.
    """
    types = (n for n in context.usage.records if n.local == stated.type)
    name = next(types, None)
    if name is None:
        return fault_module("_json", "json.call", (), (), context)
    members = {field: member for member, field in stated.members.items()}
    keywords: list[tuple[str, Expression]] = []
    for field, python in context.type_fields(name):
        if field.tag.local in members:
            found = Call(Attribute("get"), (Literal(members[field.tag.local]),))
            keywords.append((python, read_member(field, found, context)))
    symbol = context.symbols.type_symbol(name)
    known = sorted({*stated.members, stated.text} - {""})
    names = Call(runtime_name("json.reader", "names"), tuple(map(Literal, known)))
    function = Function(
        "read_error",
        PARAMETERS,
        Name(symbol),
        Call(Name(symbol), (), tuple(keywords)),
        assignments=(Constant("get", record(names)),),
    )
    entry = Sequence((Attribute("read_error"), Name(exception(name, context))))
    pairs = ((_UNKNOWN, entry),)
    return fault_module("_json", "json.call", pairs, (function,), context)
