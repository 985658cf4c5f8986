"""Plans the writer of a type in JSON: the expressions that write its fields as members."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.plan.codecs.writing import or_nil, value_of
from stubwright.plan.content.unsupported import UnsupportedError
from stubwright.plan.content.values import (
    Array,
    Atomic,
    Dictionary,
    Enumeration,
    Record,
    SimpleList,
    fields_in,
)
from stubwright.plan.context import runtime_name
from stubwright.plan.types.builtins import JSON_WRITE, builtin
from stubwright.python import Call, Literal, Name, Symbol
from stubwright.schema.xsd import XSD, QName

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.plan.content.values import Node, ShapeField, Value
    from stubwright.plan.context import Context
    from stubwright.python import Attribute, Expression

_PRESENCE: Final = {"required": "", "optional": "_if_set", "nil": "_or_null"}
_LONGS: Final = frozenset({"long", "unsignedLong", "integer"})
"""The types that a vendor may write as strings."""


def plan_content(
    nodes: Sequence[Node], names: Mapping[str, str], context: Context
) -> tuple[Expression, ...]:
    """Return the members that a content makes; ``names`` are those of its fields in Python."""
    return tuple(
        _write_field(field, value_of(field, names), context)
        for field in fields_in(tuple(nodes))
    )


def _write_field(field: ShapeField, value: Attribute, context: Context) -> Expression:
    """Return the member that a field makes."""
    kind = "items" if field.repeated else "member"
    match field.value:
        case Array(_, item, nillable_items):
            kind = "items"
            written = or_nil(_value_writer(item, context), nillable=nillable_items)
        case Dictionary():
            kind = "member"
            members = map(Literal, context.api.entry.json.dictionary)
            written = Call(runtime_name("json.writer", "pairs"), tuple(members))
        case single:
            nillable = field.repeated and field.nillable_items
            written = or_nil(_value_writer(single, context), nillable=nillable)
    suffix = _PRESENCE[field.presence]
    if field.repeated and suffix:
        suffix = "_if_any"
    function = runtime_name("json.writer", f"{kind}{suffix}")
    return Call(function, (Literal(field.tag.local), written, value))


def _value_writer(value: Value, context: Context) -> Expression:
    """Return the function that writes one value. Raises `UnsupportedError`."""
    conventions = context.api.entry.json
    match value:
        case Record(name):
            return Name(context.symbols.codec_symbol("_json", name, "write"))
        case Atomic(QName(namespace=namespace, local=local) as base):
            quoted = (
                conventions.long == "string" and namespace == XSD and local in _LONGS
            )
            return Name(builtin(base).text if quoted else builtin(base).member)
        case Enumeration():
            return Name(Symbol(JSON_WRITE, "json_string"))
        case SimpleList() if conventions.separator:
            joined = Name(Symbol(JSON_WRITE, "json_joined"))
            return Call(joined, (Literal(conventions.separator),))
        case SimpleList(item):
            items = Name(Symbol(JSON_WRITE, "json_list"))
            return Call(items, (_value_writer(item, context),))
        case _:
            raise UnsupportedError("an array of this kind isn't supported in JSON")
