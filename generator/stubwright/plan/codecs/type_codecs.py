"""The plan of the modules of types: readers, writers, and what tells derived types apart.

A type that others derive from gets a function that looks at the value and calls the right one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stubwright.plan.codecs.codec import VALUE
from stubwright.plan.content.usage import bases, family
from stubwright.plan.context import of
from stubwright.python import (
    Annotation,
    Attribute,
    Call,
    Case,
    CodeModule,
    Constant,
    Dispatch,
    Function,
    Literal,
    Name,
    Parameter,
    Star,
)
from stubwright.python import Sequence as Display
from stubwright.python.headers import code_module

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.plan.codecs.codec import Codec
    from stubwright.plan.content.values import Shape
    from stubwright.python import Expression
    from stubwright.schema.xsd import QName


def type_modules(codec: Codec) -> Iterator[CodeModule]:
    """Yield the codec module of each module of types that messages use."""
    groups: dict[str, list[QName]] = {}
    for name in codec.context.usage.records:
        if any(True for _ in _type(codec, name)):
            groups.setdefault(codec.symbols.modules[name], []).append(name)
    for module, members in sorted(groups.items()):
        ordered = sorted(members, key=lambda name: codec.symbols.types[name])
        constants: list[Constant] = []
        functions: list[Function] = []
        for name in ordered:
            for planned in _type(codec, name):
                if isinstance(planned, Constant):
                    constants.append(planned)
                else:
                    functions.append(planned)
        path = codec.context.path(codec.package, "types", module)
        yield code_module(path, "", tuple(constants), tuple(functions))


def _type(codec: Codec, name: QName) -> Iterator[Constant | Function]:
    if "read" in codec.context.usage.code.get(name, ()):
        yield from _type_readers(codec, name)
    if "write" in codec.context.usage.records[name]:
        yield from _type_writers(codec, name)


def _derived(codec: Codec, name: QName, direction: str) -> list[QName]:
    """Return the types that may stand for a type, the most derived first."""
    if not codec.dispatches:
        return []
    used = codec.context.usage.code
    others = [n for n in family(name, codec.context.api) if n != name]
    return [n for n in reversed(others) if direction in used.get(n, ())]


def _type_readers(codec: Codec, name: QName) -> Iterator[Constant | Function]:
    shape = codec.context.shapes.shape(name)
    snaked = codec.symbols.stem(name)
    names = f"_{snaked.upper()}"
    derived = _derived(codec, name, "read")
    typed = bool(derived) or shape.base is not None
    yield Constant(names, codec.names(shape.fields, typed=typed))
    symbol = codec.symbols.type_symbol(name)
    reader = codec.read_function(
        f"read_{snaked}",
        of(symbol),
        codec.context.type_fields(name),
        Attribute(names),
        codec.context.shapes.content(shape),
        written="write" in codec.context.usage.records[name],
    )
    dispatch = _read_dispatch(codec, name, derived) if derived else None
    if dispatch is None or shape.base is None:
        yield replace(reader, dispatch=dispatch)
        return
    # Readers of its bases know by then that it is no other type.
    yield replace(reader, name=f"_{reader.name}")
    result = _read_call(codec, f"_{reader.name}")
    yield replace(reader, assignments=(), result=result, dispatch=dispatch)


def _read_call(codec: Codec, function: str) -> Call:
    return Call(Attribute(function), (Attribute(codec.source), Attribute("reply")))


def _read_dispatch(codec: Codec, name: QName, derived: list[QName]) -> Dispatch:
    cases: list[Case] = []
    for other in derived:
        snaked = codec.symbols.stem(other)
        prefix = "_read" if _derived(codec, other, "read") else "read"
        call = _read_call(codec, f"{prefix}_{snaked}")
        cases.append(Case(Literal(codec.type_pattern(other)), call))
    arguments = (Attribute(codec.source), Attribute("other"), codec.type_name(name))
    return Dispatch(
        codec.type_of(), tuple(cases), Call(Attribute("reply.expect"), arguments)
    )


def _type_writers(codec: Codec, name: QName) -> Iterator[Function]:
    shape = codec.context.shapes.shape(name)
    symbol = codec.symbols.type_symbol(name)
    snaked = codec.symbols.stem(name)
    in_family = shape.base is not None or name in codec.extended
    in_family = in_family or bool(_derived(codec, name, "write"))
    content: tuple[Expression, ...]
    if in_family:
        content = (Star(_content_call(codec, name)),)
        if _has_content(shape):
            yield _content_function(codec, name)
    else:
        names_of = codec.context.field_names(name)
        content = codec.write_nodes(shape.content, names_of)
    if "write" not in codec.context.usage.positions.get(name, ()):
        return
    cases = tuple(_write_cases(codec, name))
    dispatch = Dispatch(Attribute(VALUE), cases) if cases else None
    if codec.context.shapes.is_group(name):
        yield codec.group_writer(f"write_{snaked}", symbol, content)
        return
    parameters = codec.writer_parameters(of(symbol))
    mark: Expression | None = None
    if _marked(codec, name):
        parameter, mark = codec.mark_parameter()
        parameters = (*parameters, parameter)
    result = codec.record(content, mark, codec.attributes(name))
    if shape.abstract:
        result = codec.refusal(name)
    yield Function(
        f"write_{snaked}", parameters, codec.whole(), result, dispatch=dispatch
    )


def _has_content(shape: Shape) -> bool:
    """Tell whether a type's content isn't just that of its base."""
    return bool(shape.content) or shape.base is None or shape.restricted


def _has_writer(codec: Codec, name: QName) -> bool:
    return "write" in codec.context.usage.positions.get(name, ())


def _marked(codec: Codec, name: QName) -> bool:
    """Tell whether a type's writer may be called in a place where a base is declared."""
    above = bases(name, codec.context.shapes)
    anywhere = "write" in codec.context.usage.anything
    return codec.dispatches and (
        anywhere or any(_has_writer(codec, base) for base in above)
    )


def _write_cases(codec: Codec, name: QName) -> Iterator[Case]:
    """Yield a case for each derived type; one with a writer of its own looks after those below it."""
    derived = _derived(codec, name, "write")
    covered: set[QName] = set()
    for other in derived:
        if _has_writer(codec, other):
            covered.update(n for n in family(other, codec.context.api) if n != other)
    for other in derived:
        if other in covered:
            continue
        symbol = codec.symbols.type_symbol(other)
        mark = codec.mark(other)
        if _has_writer(codec, other):
            given = tuple(
                Attribute(p.name) for p in codec.writer_parameters(of(symbol))
            )
            stem = codec.symbols.stem(other)
            result = Call(Attribute(f"write_{stem}"), (*given, mark))
        else:
            call = Star(_content_call(codec, other))
            result = codec.record((call,), mark, codec.attributes(other))
            if codec.context.shapes.shape(other).abstract:
                result = codec.refusal(other)
        yield Case(Name(symbol), result)


def _content_call(codec: Codec, name: QName) -> Call:
    """Return the call for the content of a type; an empty extension has that of its base."""
    shape = codec.context.shapes.shape(name)
    while not _has_content(shape) and shape.base is not None:
        shape = codec.context.shapes.shape(shape.base)
    function = f"_content_{codec.symbols.stem(shape.name)}"
    return Call(Attribute(function), (Attribute(VALUE),))


def _content_function(codec: Codec, name: QName) -> Function:
    shape = codec.context.shapes.shape(name)
    names = codec.context.field_names(name)
    pieces = list(codec.write_nodes(shape.content, names))
    if shape.base is not None and not shape.restricted:
        pieces.insert(0, Star(_content_call(codec, shape.base)))
    if shape.restricted:
        pieces += codec.refuse_dropped(shape, names)
    piece = codec.piece()
    returns = Annotation(f"tuple[{piece.text}, ...]", piece.symbols)
    parameter = Parameter(VALUE, of(codec.symbols.type_symbol(name)))
    function = f"_content_{codec.symbols.stem(name)}"
    return Function(function, (parameter,), returns, Display(tuple(pieces)))
