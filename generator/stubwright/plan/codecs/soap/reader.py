"""Plans the reader of a type in SOAP: the expressions that read its fields from an element."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.plan.codecs.reading import (
    is_optional,
    items_method,
    items_of,
    read_single,
    record_taken,
    required,
    simple_parser,
)
from stubwright.plan.codecs.soap.any_types import any_type
from stubwright.plan.codecs.soap.content_models import content_model
from stubwright.plan.codecs.soap.names import layout_of
from stubwright.plan.codecs.soap.namespaces import qualified
from stubwright.plan.content.repeated_elements import is_open
from stubwright.plan.content.values import Anything, Array, Dictionary, Record
from stubwright.plan.context import runtime_name
from stubwright.python import (
    Attribute,
    Call,
    Constant,
    Function,
    Literal,
    Name,
    Parameter,
)

if TYPE_CHECKING:
    from stubwright.plan.codecs.format import Reading
    from stubwright.plan.codecs.reading import Items
    from stubwright.plan.codecs.soap.names import Layout
    from stubwright.plan.content.values import ShapeField, Value
    from stubwright.plan.context import Context
    from stubwright.python import Expression
    from stubwright.schema.xsd import QName

ELEMENT: Final = "element"
"""The parameter that a reader reads from."""

PARAMETERS: Final = (
    Parameter(ELEMENT, runtime_name("soap.reader", "Element")),
    Parameter("reply", runtime_name("soap.reader", "Reply")),
)
"""The parameters of a reader."""


def plan_reader(reading: Reading, context: Context) -> Function:
    """Return the reader of a type, or of a reply."""
    fields = [field for field, _ in reading.fields]
    layout = layout_of(fields, context)
    keywords = tuple(
        (python, _read_field(field, layout, reading, context))
        for field, python in reading.fields
    )
    result = Call(reading.made, (), keywords)
    taken = record_taken(_record(layout, reading.names, context), result)
    assignments: tuple[Constant, ...] = (taken,)
    if layout.by_place:
        model = content_model(reading.content, context)
        placed = runtime_name("soap.content_model", "placed")
        found = Call(placed, (Attribute(ELEMENT), model))
        assignments = (Constant(ELEMENT, found), taken)
    elif not taken.name and any(f.kind in {"elements", "mixed"} for f in fields):
        assignments = ()  # all of the content is read unchanged
    return Function(
        reading.function,
        PARAMETERS,
        reading.made,
        result,
        assignments=assignments,
    )


def _record(layout: Layout, names: Expression, context: Context) -> Call:
    """Return the call that finds the elements of a type by name."""
    arguments = (Attribute(ELEMENT), names)
    if is_open(layout.fields, context.shapes) and not layout.by_place:
        return runtime_call("wildcards", "open_record", *arguments)
    return Call(Attribute("reply.record"), arguments)


def _read_field(
    field: ShapeField, layout: Layout, reading: Reading, context: Context
) -> Expression:
    """Return the expression that reads a field."""
    if field.kind == "header":
        found = Call(Attribute("reply.header"), (qualified(field.tag, context),))
    elif field.kind == "element":
        found = Call(Attribute("get"), (Literal(layout.keys[field.numbered_tag]),))
    else:
        return _read_other(field, layout, reading.names, context)
    read = _read_element(field, found, reading, context)
    if context.api.entry.explicit_nil and field.nillable:
        return Call(Attribute("reply.or_nil"), (found, read))
    return read


def _read_element(
    field: ShapeField, found: Call, reading: Reading, context: Context
) -> Expression:
    """Return the expression that reads a field from the elements found under its name."""
    value = field.value
    optional = is_optional(field, written=reading.written)
    if isinstance(value, Dictionary):
        tags = (qualified(tag, context) for tag in (value.tag, value.key, value.value))
        method = f"reply.dictionary{'_or_none' if optional else ''}"
        return Call(Attribute(method), (found, *tags))
    items = items_of(field, optional=optional)
    if items is not None:
        convert = value_reader(items.value, context)
        elements = _item_elements(field, items, found, context)
        return Call(items_method(items), (elements, convert))
    if field.default is not None:
        default = runtime_name("soap.defaults", "or_default")
        found = Call(default, (found, Literal(field.default)))
    convert = value_reader(value, context)
    if field.kind == "header" and isinstance(value, Record):
        tolerant = Call(
            runtime_name("soap.defaults", "noted_if_unreadable"), (convert,)
        )
        return Call(Attribute("reply.node"), (found, tolerant))
    return required(field, read_single(value, found, convert, context), context)


def _item_elements(
    field: ShapeField, items: Items, found: Call, context: Context
) -> Expression:
    """Return the expression for the elements of a list: those of a field, or those of its array."""
    if field.repeated or not isinstance(field.value, Array):
        tag = qualified(field.numbered_tag, context)
        elements = Call(Attribute(f"{ELEMENT}.findall"), (tag,))
        if field.default is None:
            return elements
        defaults = runtime_name("soap.defaults", "or_defaults")
        return Call(defaults, (elements, Literal(field.default)))
    if field.value.encoded:
        kind = "rows" if isinstance(field.value.item, Array) else "items"
        encoded = f"encoded_{kind}{items.suffix}"
        function = runtime_name("soap.encoded_arrays_reader", encoded)
        return Call(function, (found, Attribute("reply")))
    tag = qualified(field.value.tag, context)
    return Call(Attribute(f"reply.items{items.suffix}"), (found, tag))


def _read_other(
    field: ShapeField, layout: Layout, names: Expression, context: Context
) -> Expression:
    """Return the expression for a field that isn't an element of its name."""
    element, reply = Attribute(ELEMENT), Attribute("reply")
    match field.kind:
        case "attribute":
            tag, parse = qualified(field.tag, context), value_reader(
                field.value, context
            )
            default = () if field.default is None else (Literal(field.default),)
            read = runtime_call(
                "reader", "read_attribute", element, tag, parse, reply, *default
            )
            return required(field, read, context)
        case "text":
            parse = value_reader(field.value, context)
            read = read_single(field.value, element, parse, context)
            return required(field, read, context)
        case "group" if isinstance(field.value, Record):
            name = field.value.type
            content = context.shapes.content(context.shapes.shape(name))
            model = content_model(content, context)
            arguments = (_part(field, layout), model, reader_of(name, context), reply)
            return Call(runtime_name("soap.content_model", "read_groups"), arguments)
        case "mixed":
            return runtime_call("wildcards", "read_mixed", element, reply)
        case "attributes":
            known = (f.tag for f in layout.fields if f.kind == "attribute")
            tags = (qualified(tag, context) for tag in known)
            return runtime_call("wildcards", "read_attributes", element, *tags)
        case _:
            return runtime_call(
                "wildcards", "read_others", _part(field, layout), names, reply
            )


def _part(field: ShapeField, layout: Layout) -> Expression:
    """Return the element with the children of a group or wildcard, and maybe with others."""
    if not layout.by_place:
        return Attribute(ELEMENT)
    part_of = runtime_name("soap.content_model", "part_of")
    return Call(part_of, (Attribute(ELEMENT), Literal(field.label)))


def reader_of(name: QName, context: Context) -> Name:
    """Return the reader of a complex type."""
    return Name(context.symbols.codec_symbol("_soap", name, "read"))


def value_reader(value: Value, context: Context) -> Expression:
    """Return the function that reads one value."""
    match value:
        case Record(name):
            return reader_of(name, context)
        case Anything():
            return any_type("read", context)
        case Array(_, Array(), nillable_items):
            kind = "arrays" if nillable_items else "rows"
        case Array(_, Record() | Anything()):
            kind = "nodes"
        case Array():
            kind = "leaves"
        case _:
            return simple_parser(value, context)
    inner = runtime_name("soap.encoded_arrays_reader", f"inner_{kind}")
    return Call(inner, (value_reader(value.item, context),))


def runtime_call(module: str, function: str, *arguments: Expression) -> Call:
    """Return a call of a function of one of the runtime's SOAP modules."""
    return Call(runtime_name(f"soap.{module}", function), arguments)
