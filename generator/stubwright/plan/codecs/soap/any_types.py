"""Plans the table of types for xs:anyType values: all types that the API uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.codecs.soap.namespaces import qualified
from stubwright.plan.context import runtime_name
from stubwright.python import Attribute, Call, Constant, Literal, Mapping, Name, Symbol
from stubwright.python.headers import constants_module

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.plan.context import Context
    from stubwright.plan.usage.used_types import Direction
    from stubwright.python import ConstantsModule, Expression
    from stubwright.schema.xsd import QName

MODULE = "any_types"


def any_type(direction: Direction, context: Context) -> Name:
    """Return the function that reads or writes an xs:anyType value."""
    if any(True for _ in _rows(context)):
        module = f"{context.symbols.root}._soap.{MODULE}"
        return Name(Symbol(module, f"{direction}_any"))
    return runtime_name("soap.any_type", f"{direction}_anything")


def any_module(context: Context) -> ConstantsModule | None:
    """Return the module of the types that xs:anyType values may have; None if there are none."""
    rows = tuple(_rows(context))
    if not rows:
        return None
    types = runtime_name("soap.any_type", "Types")
    constants = (
        Constant("TYPES", Call(types, (Attribute("__name__"), Mapping(rows)))),
        Constant("read_any", Attribute("TYPES.read")),
        Constant("write_any", Attribute("TYPES.write")),
    )
    doc = "The types that a value of any type may have."
    return constants_module(context.path("_soap", MODULE), doc, constants)


def _rows(context: Context) -> Iterator[tuple[Expression, Expression]]:
    """Yield the name of each type, and where its dataclass and its codec are."""
    usage, symbols = context.usage, context.symbols
    if not usage.anything:
        return
    for name in sorted(usage.code):
        component = context.shapes.component(name)
        if not component.anonymous and not component.abstract:
            words = (
                symbols.modules[name],
                symbols.types[name],
                symbols.codec_name(name),
            )
            yield _row(name, words, context)
    for name in sorted(usage.enums):
        if not context.api.schemas.types[name].anonymous:
            yield _row(name, (symbols.enums[name],), context)


def _row(
    name: QName, words: tuple[str, ...], context: Context
) -> tuple[Expression, Expression]:
    return qualified(name, context), Literal(" ".join(words))
