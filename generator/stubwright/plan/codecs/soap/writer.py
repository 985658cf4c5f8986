"""Plans the writer of a type in SOAP: the expressions that write its fields as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.plan.codecs.soap.any_types import any_type
from stubwright.plan.codecs.soap.namespaces import prefixed
from stubwright.plan.codecs.soap.reader import runtime_call, value_reader
from stubwright.plan.codecs.writing import or_nil, value_of
from stubwright.plan.content.unsupported import UnsupportedError
from stubwright.plan.content.values import (
    Anything,
    Array,
    Atomic,
    Dictionary,
    Enumeration,
    Record,
    ShapeField,
    SimpleList,
)
from stubwright.plan.context import runtime_name
from stubwright.plan.types.builtins import LEXICAL, builtin
from stubwright.python import STR, Call, Literal, Name, Symbol
from stubwright.schema.xsd import ANY_TYPE, XSD

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.plan.content.values import Value
    from stubwright.plan.context import Context
    from stubwright.python import Attribute, Expression
    from stubwright.schema.xsd import QName

_PRESENCE: Final = {"required": "", "optional": "_if_set", "nil": "_or_nil"}


def element(
    tag: Expression, content: Sequence[Expression], attributes: Sequence[Expression]
) -> Call:
    """Return the call that writes an element with its attributes."""
    function = runtime_name("soap.writer", "element")
    if not attributes:
        return Call(function, (tag, *content))
    joined = attributes[0]
    if len(attributes) > 1:
        joined = Call(runtime_name("soap.writer", "content"), tuple(attributes))
    return Call(function, (tag, *content), (("attributes", joined),))


def attributes_of(name: QName, context: Context) -> tuple[Expression, ...]:
    """Return the pieces that a type's attributes make."""
    names = context.field_names(name)
    fields = context.shapes.shape(name).attributes
    return write_attributes(fields, names, context)


def write_attributes(
    fields: Sequence[ShapeField], names: Mapping[str, str], context: Context
) -> tuple[Expression, ...]:
    """Return the pieces that fields in attributes make; other fields make none."""
    return tuple(
        _write_attribute(field, value_of(field, names), context)
        for field in fields
        if field.kind in {"attribute", "attributes"}
    )


def _write_attribute(field: ShapeField, value: Attribute, context: Context) -> Call:
    if field.kind == "attributes":
        return runtime_call("wildcards", "write_attributes", value)
    suffix = "" if field.presence == "required" else "_if_set"
    function = runtime_name("soap.writer", f"attribute{suffix}")
    tag = Literal(prefixed(field.tag, context))
    return Call(function, (tag, _text_of_field(field, context), value))


def write_field(field: ShapeField, value: Attribute, context: Context) -> Expression:
    """Return the piece of the content that a field makes."""
    match field.kind:
        case "element" | "header":
            return _write_element(field, value, context)
        case "text":
            return runtime_call(
                "writer", "write_text", _text_of_field(field, context), value
            )
        case "group" if isinstance(field.value, Record):
            some = "write_some_groups" if field.min_occurs else "write_groups"
            return runtime_call(
                "choices", some, writer_of(field.value.type, context), value
            )
        case "mixed":
            return runtime_call("wildcards", "write_mixed", value)
        case "elements":
            some = "write_some_others" if field.min_occurs else "write_others"
            return runtime_call("wildcards", some, value)
        case _:  # attributes aren't content
            return Literal("")


def _write_element(field: ShapeField, value: Attribute, context: Context) -> Call:
    module, kind, arguments = _element_writer(field, context)
    suffix = "" if field.repeated else _PRESENCE[field.presence]
    some = "some_" if field.min_occurs else ""
    function = runtime_name(module, f"{some}{kind}{suffix}")
    return Call(function, (Literal(prefixed(field.tag, context)), *arguments, value))


def _element_writer(
    field: ShapeField, context: Context
) -> tuple[str, str, tuple[Expression, ...]]:
    """Return the function that writes a field: its module, its stem, and its arguments."""
    many = field.repeated
    module = "soap.writer"
    nillable = many and field.nillable_items
    match field.value:
        case Record() | Anything() as value:
            written = or_nil(_node_writer(value, context), nillable=nillable)
            return module, "nodes" if many else "node", (written,)
        case Array() as array if many:
            written = or_nil(_node_writer(array, context), nillable=nillable)
            return module, "nodes", (written,)
        case Array() as array if array.encoded:
            return "soap.encoded_arrays_writer", *_encoded_array(array, context)
        case Array(name, Record() | Anything() | Array() as item, nillable_items):
            tag = Literal(prefixed(name, context))
            written = or_nil(_node_writer(item, context), nillable=nillable_items)
            return module, "node_array", (tag, written)
        case Array(name, item, nillable_items):
            tag = Literal(prefixed(name, context))
            written = or_nil(_text(item), nillable=nillable_items)
            return module, "leaf_array", (tag, written)
        case Dictionary() as pairs:
            names = (pairs.tag, pairs.key, pairs.value)
            tags = tuple(Literal(prefixed(name, context)) for name in names)
            return module, "dictionary", tags
        case _:
            text = or_nil(_text_of_field(field, context), nillable=nillable)
            return module, "leaves" if many else "leaf", (text,)


def writer_of(name: QName, context: Context) -> Name:
    """Return the writer of a complex type."""
    return Name(context.symbols.codec_symbol("_soap", name, "write"))


def _node_writer(value: Record | Anything | Array, context: Context) -> Expression:
    """Return the function that writes a value with elements in it."""
    match value:
        case Record(name):
            return writer_of(name, context)
        case Anything():
            return any_type("write", context)
        case Array():
            kind = "array" if value.rank == 1 else "grid"
            inner = runtime_name("soap.encoded_arrays_writer", f"inner_{kind}")
            return Call(inner, _encoded_items(value, context))


def _encoded_array(
    array: Array, context: Context
) -> tuple[str, tuple[Expression, ...]]:
    """Return the function that writes an encoded array, and its arguments."""
    if array.rank > 1:
        return "encoded_grid", _encoded_items(array, context)
    items, write = _encoded_items(array, context)
    if isinstance(array.item, (Record, Anything, Array)):
        return "encoded_nodes", (items, write)
    return "encoded_leaves", (items, _text(array.item))


def _encoded_items(array: Array, context: Context) -> tuple[Expression, Expression]:
    """Return the type of an encoded array's items, and the function that writes one."""
    kind = array.item_type or ANY_TYPE
    name = f"xsd:{kind.local}" if kind.namespace == XSD else prefixed(kind, context)
    if array.ranks and array.encoded == "1.2":  # which has no name for arrays of arrays
        name = "enc:Array"
    stated = Literal(f"{name}{array.ranks if array.encoded == '1.1' else ''}")
    rank = (Literal(array.rank),) if array.rank > 1 else ()
    tag = Literal(prefixed(array.tag, context))
    arguments = (Literal(array.encoded), stated, tag, *rank)
    items = Call(runtime_name("soap.encoded_arrays_writer", "Items"), arguments)
    value: Value = array
    for _ in range(array.rank):  # rows have no element on the wire
        value = value.item if isinstance(value, Array) else value
    if isinstance(value, (Record, Anything, Array)):
        return items, _node_writer(value, context)
    leaf = runtime_name("soap.encoded_arrays_writer", "one_leaf")
    return items, Call(leaf, (_text(value),))


def _text_of_field(field: ShapeField, context: Context) -> Expression:
    """Return the function that writes a field of simple type, and checks a fixed value."""
    text = _text(field.value)
    if field.fixed is None:
        return text
    arguments: tuple[Expression, ...] = (text, Literal(field.fixed))
    value = field.value
    if isinstance(value, Atomic) and builtin(value.base).annotation != STR:
        arguments = (*arguments, value_reader(value, context))
    return Call(Name(Symbol(LEXICAL, "xs_fixed")), arguments)


def _text(value: Value) -> Expression:
    """Return the function that writes a simple value. Raises `UnsupportedError`."""
    match value:
        case Atomic(base):
            return Name(builtin(base).text)
        case Enumeration():
            return Name(Symbol(LEXICAL, "xs_string"))
        case SimpleList(item):
            return Call(Name(Symbol(LEXICAL, "xs_list")), (_text(item),))
        case _:
            raise UnsupportedError("an array of this kind isn't supported")
