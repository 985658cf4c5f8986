"""Plans the reader of a type in JSON: the expressions that read its fields from an object."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.plan.codecs.reading import (
    is_optional,
    items_method,
    items_of,
    lines_of_words,
    read_single,
    record_taken,
    required,
    simple_parser,
)
from stubwright.plan.codecs.writing import VALUE
from stubwright.plan.content.values import Dictionary, Record
from stubwright.plan.context import runtime_name
from stubwright.python import (
    Attribute,
    Call,
    Function,
    Literal,
    Name,
    Parameter,
    Plain,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.plan.codecs.format import Reading
    from stubwright.plan.content.values import ShapeField, Value
    from stubwright.plan.context import Context
    from stubwright.python import Expression
    from stubwright.schema.xsd import QName

_CLASSES: Final = {
    "reply.string": "str",
    "reply.integer": "int",
    "reply.boolean": "bool",
}
"""The classes that the json module has for values that these methods read."""

PARAMETERS: Final = (
    Parameter(VALUE, runtime_name("json.reader", "Json")),
    Parameter("reply", runtime_name("json.reader", "Reply")),
)
"""The parameters of a reader."""


def plan_reader(reading: Reading, context: Context) -> Function:
    """Return the reader of a type, or of a reply."""
    keywords = tuple(
        (python, _read_field(field, reading, context))
        for field, python in reading.fields
    )
    result = Call(reading.made, (), keywords)
    return Function(
        reading.function,
        PARAMETERS,
        reading.made,
        result,
        assignments=(record_taken(record(reading.names), result),),
    )


def record(names: Expression) -> Call:
    """Return the call that finds the members of an object by name."""
    return Call(Attribute("reply.record"), (Attribute(VALUE), names))


def reader_of(name: QName, context: Context) -> Name:
    """Return the reader of a complex type."""
    return Name(context.symbols.codec_symbol("_json", name, "read"))


def names_call(members: Sequence[str]) -> Call:
    """Return the set of the members of an object."""
    return Call(runtime_name("json.reader", "names"), lines_of_words(members))


def _read_field(field: ShapeField, reading: Reading, context: Context) -> Expression:
    """Return the expression that reads a field."""
    found = Call(Attribute("get"), (Literal(field.tag.local),))
    optional = is_optional(field, written=reading.written)
    if isinstance(field.value, Dictionary):
        members = map(Literal, context.api.entry.json.dictionary)
        method = f"reply.dictionary{'_or_none' if optional else ''}"
        return Call(Attribute(method), (found, *members))
    items = items_of(field, optional=optional)
    if items is None:
        return read_member(field, found, context)
    convert = _value_reader(items.value, context)
    if items.optional:
        function = runtime_name("json.reader", "or_none")
        return Call(function, (found, items_method(items), convert))
    return Call(items_method(items), (found, convert))


def read_member(field: ShapeField, found: Expression, context: Context) -> Expression:
    """Return the expression that reads a single field from what is found under its name."""
    convert = _value_reader(field.value, context)
    read = read_single(field.value, found, convert, context)
    checked = required(field, read, context)
    kind = (
        _CLASSES.get(read.function.path)
        if isinstance(read.function, Attribute)
        else None
    )
    # Long lists of errors read a tenth faster without a call for each value.
    return Plain(kind, read) if kind is not None and checked is read else checked


def _value_reader(value: Value, context: Context) -> Expression:
    """Return the function that reads one value. Raises `UnsupportedError`."""
    if isinstance(value, Record):
        return reader_of(value.type, context)
    return simple_parser(value, context)
