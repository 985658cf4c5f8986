"""Plans the expressions that the readers of SOAP and JSON share.

A reader consists of one constructor call with one expression per field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stubwright.plan.content.unsupported import UnsupportedError
from stubwright.plan.content.values import (
    Anything,
    Array,
    Atomic,
    Enumeration,
    Record,
    SimpleList,
)
from stubwright.plan.types.builtins import PARSING, builtin
from stubwright.python import Attribute, Call, Constant, Literal, Name, Symbol
from stubwright.python.imports import variables_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.plan.content.values import ShapeField, Value
    from stubwright.plan.context import Context
    from stubwright.python import Expression


class Items(NamedTuple):
    """The items of a field that is a list; an absent list is None where it is ``optional``."""

    value: Value
    nillable: bool
    optional: bool

    @property
    def suffix(self) -> str:
        """The ending of the names of functions that read the list."""
        return "_or_none" if self.optional else ""


def items_of(field: ShapeField, *, optional: bool) -> Items | None:
    """Return the items of a field that is repeated or an array; None for any other."""
    if field.repeated:
        return Items(field.value, field.nillable_items, optional=False)
    if isinstance(field.value, Array):
        return Items(field.value.item, field.value.nillable_items, optional)
    return None


def items_method(items: Items) -> Attribute:
    """Return the method of the reply that reads the items of a list."""
    kind = "nodes" if isinstance(items.value, (Record, Anything, Array)) else "leaves"
    return Attribute(f"reply.{kind}{'_or_nil' if items.nillable else ''}")


def is_optional(field: ShapeField, *, written: bool) -> bool:
    """Tell whether an absent list or dictionary is read as None instead of an empty one."""
    return written and field.presence != "required"


def read_single(
    value: Value, found: Expression, convert: Expression, context: Context
) -> Call:
    """Return the expression that reads a single value; ``convert`` is the reader of its type."""
    match value:
        case Record() | Anything():
            return Call(Attribute("reply.node"), (found, convert))
        case Enumeration(name):
            members = Name(context.symbols.enum_symbol(name))
            return Call(Attribute("reply.enumeration"), (found, members))
        case Atomic(base) if builtin(base).read:
            return Call(Attribute(f"reply.{builtin(base).read}"), (found,))
        case _:
            return Call(Attribute("reply.value"), (found, convert))


def required(field: ShapeField, read: Expression, context: Context) -> Expression:
    """Return an expression for a field that raises where a required field is absent."""
    if field.presence == "required" and not context.api.entry.tolerant_replies:
        return Call(Attribute("reply.required"), (read, Literal(field.tag.local)))
    return read


def simple_parser(value: Value, context: Context) -> Expression:
    """Return the function that parses a value of simple type. Raises `UnsupportedError`."""
    match value:
        case Atomic(base):
            return Name(builtin(base).parse)
        case Enumeration(name):
            members = Name(context.symbols.enum_symbol(name))
            return Call(Name(Symbol(PARSING, "parse_member")), (members,))
        case SimpleList(item):
            parser = simple_parser(item, context)
            return Call(Name(Symbol(PARSING, "parse_list")), (parser,))
        case _:
            raise UnsupportedError("an array of this kind isn't supported")


def record_taken(record: Call, result: Call) -> Constant:
    """Return the statement that finds the fields of a record by name, for a result to use."""
    is_used = any(name == "get" for name in variables_in(result))
    return Constant("get" if is_used else "", record)


def lines_of_words(words: Sequence[str], width: int = 68) -> tuple[Literal, ...]:
    """Return words as string literals of at most ``width`` characters, separated by blanks."""
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + len(word) < width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return tuple(map(Literal, lines))
