"""Plans the writers of a type: one for its content, which derived types share, and one for values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.codecs.derived_types import derived_types, has_writer, is_marked
from stubwright.plan.codecs.writing import VALUE, value_of
from stubwright.plan.usage.used_types import family
from stubwright.python import (
    ELLIPSIS,
    Attribute,
    Call,
    Case,
    Dispatch,
    Function,
    Literal,
    Name,
    Parameter,
    Star,
    Subscript,
    builtin_name,
)
from stubwright.python import Sequence as Display

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from stubwright.plan.codecs.format import Format
    from stubwright.plan.content.values import Shape
    from stubwright.plan.context import Context
    from stubwright.python import Expression
    from stubwright.schema.xsd import QName


def type_writers(
    name: QName, extended: AbstractSet[QName], wire: Format, context: Context
) -> Iterator[Function]:
    """Yield the writers of a type; ``extended`` are the types that others are derived from."""
    shape = context.shapes.shape(name)
    content: tuple[Expression, ...]
    if (
        shape.base is not None
        or name in extended
        or derived_types(name, "write", wire, context)
    ):
        content = (Star(_content_call(name, context)),)
        if _has_content(shape):
            yield _content_function(shape, wire, context)
    else:
        names = context.field_names(name)
        content = wire.plan_content(shape.content, names, context)
    if has_writer(name, context):
        yield _writer(shape, content, wire, context)


def _writer(
    shape: Shape, content: tuple[Expression, ...], wire: Format, context: Context
) -> Function:
    """Return the function that writes a value of a type, or of one derived from it."""
    name = shape.name
    function = f"write_{context.symbols.codec_name(name)}"
    value = Parameter(VALUE, Name(context.symbols.type_symbol(name)))
    if wire.group is not None and context.shapes.is_group(name):
        return Function(function, (value,), wire.whole, Call(wire.group, content))
    marked = is_marked(name, wire, context)
    mark = Attribute(wire.mark.name) if marked else None
    cases = tuple(_cases(name, wire, context))
    return Function(
        function,
        (*wire.writer_parameters, value, *((wire.mark,) if marked else ())),
        wire.whole,
        _record(shape, content, mark, wire, context),
        dispatch=Dispatch(Attribute(VALUE), cases) if cases else None,
    )


def _record(
    shape: Shape,
    content: tuple[Expression, ...],
    mark: Expression | None,
    wire: Format,
    context: Context,
) -> Call:
    if shape.abstract:
        return Call(wire.abstract, (Literal(shape.name.local),))
    return wire.plan_record(shape.name, content, mark, context)


def _has_content(shape: Shape) -> bool:
    """Tell whether a type's content differs from that of its base."""
    return bool(shape.content) or shape.base is None or shape.restricted


def _cases(name: QName, wire: Format, context: Context) -> Iterator[Case]:
    """Yield a case for each derived type, unless a writer of another case covers it."""
    derived = derived_types(name, "write", wire, context)
    covered: set[QName] = set()
    for other in derived:
        if has_writer(other, context):
            covered.update(n for n in family(other, context.api) if n != other)
    for other in derived:
        if other in covered:
            continue
        mark = wire.plan_type_name(other, context).mark
        if has_writer(other, context):
            given = [Attribute(p.name) for p in wire.writer_parameters]
            function = Attribute(f"write_{context.symbols.codec_name(other)}")
            result = Call(function, (*given, Attribute(VALUE), mark))
        else:
            content = (Star(_content_call(other, context)),)
            shape = context.shapes.shape(other)
            result = _record(shape, content, mark, wire, context)
        yield Case(Name(context.symbols.type_symbol(other)), result)


def _content_call(name: QName, context: Context) -> Call:
    """Return the call for the content of a type; an empty extension has that of its base."""
    shape = context.shapes.shape(name)
    while not _has_content(shape) and shape.base is not None:
        shape = context.shapes.shape(shape.base)
    function = f"_content_{context.symbols.codec_name(shape.name)}"
    return Call(Attribute(function), (Attribute(VALUE),))


def _content_function(shape: Shape, wire: Format, context: Context) -> Function:
    """Return the function that writes the content of a type: its base's, and what it adds."""
    names = context.field_names(shape.name)
    pieces = list(wire.plan_content(shape.content, names, context))
    if shape.base is not None and not shape.restricted:
        pieces.insert(0, Star(_content_call(shape.base, context)))
    if shape.restricted:
        pieces += (
            Call(wire.dropped, (Literal(field.tag.local), value_of(field, names)))
            for field in shape.dropped
        )
    returns = Subscript(builtin_name("tuple"), (wire.piece, ELLIPSIS))
    parameter = Parameter(VALUE, Name(context.symbols.type_symbol(shape.name)))
    function = f"_content_{context.symbols.codec_name(shape.name)}"
    return Function(function, (parameter,), returns, Display(tuple(pieces)))
