"""Plans the methods of clients that call an operation once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.plan.content.values import Record
from stubwright.plan.types.docstrings import operation_doc
from stubwright.plan.types.fields import request_fields, type_fields
from stubwright.python import (
    Attribute,
    Call,
    Expression,
    Field,
    Literal,
    Member,
    Name,
    Parameter,
    Sequence,
    Stub,
    Symbol,
    builtin_name,
)
from stubwright.python.imports import imports, module_name, symbols_in

if TYPE_CHECKING:
    from collections.abc import Collection
    from collections.abc import Sequence as Several

    from stubwright.model.api import Operation
    from stubwright.plan.context import Context
    from stubwright.python import Import
    from stubwright.schema.xsd import QName

RAISING: Final = "raise_on_refused"


def stub(operation: Operation, sender: str, path: str, context: Context) -> Stub:
    """Return the stub of an operation.

    If the catalog flattens the request's only element, the fields of that are the parameters. Where
    the request has items, the call has an option for those that fail.
    """
    names = context.names(operation)
    fields = _parameters(operation, context)
    has_items = operation.key in context.items and operation.effect.value == "delete"
    named = _named(fields, {RAISING} if has_items else ())
    made = _request(operation, {f: Attribute(named[f]) for f in named}, context)
    variable = free_name("request", named.values())
    raising = ((RAISING, Attribute(RAISING)),) if has_items else ()
    return Stub(
        names.method,
        operation_doc(operation),
        tuple(Parameter(named[f.name], f.annotation, default_of(f)) for f in fields),
        (Parameter(RAISING, builtin_name("bool"), Literal(value=False)),) * has_items,
        Member(operations_symbol(context), names.response),
        variable,
        made,
        Call(Attribute(sender), (Attribute(variable),), raising),
        imports_of(made, path),
    )


def operations_symbol(context: Context) -> Symbol:
    """Return the package of requests and responses."""
    return Symbol(context.symbols.root, "operations")


def _named(fields: Several[Field], options: Collection[str]) -> dict[str, str]:
    """Return the parameter of each field; none has the name of an option."""
    own = {field.name for field in fields}
    return {
        name: free_name(f"{name}_", own) if name in options else name
        for name in (field.name for field in fields)
    }


def free_name(name: str, taken: Collection[str]) -> str:
    """Return a name that isn't taken."""
    while name in taken:
        name += "_"
    return name


def _request(
    operation: Operation, values: dict[str, Expression], context: Context
) -> Call:
    """Return the call that builds a request from the values of its parameters."""
    own = request_fields(operation, context)
    passed = tuple((f.name, values[f.name]) for f in own if f.name in values)
    record = _flattened(operation, context)
    if record is not None:
        inner = tuple((f.name, values[f.name]) for f in type_fields(record, context))
        wrapper = Call(Name(context.symbols.type_symbol(record)), (), inner)
        passed = ((own[0].name, wrapper),)
    name = context.names(operation).request
    return Call(Attribute(f"operations.{name}"), (), passed)


def _parameters(operation: Operation, context: Context) -> Several[Field]:
    record = _flattened(operation, context)
    if record is not None:
        return type_fields(record, context)
    return request_fields(operation, context)


def imports_of(made: Call, path: str) -> tuple[Import, ...]:
    """Return the imports that a call in the module at a path needs."""
    return tuple(
        item for group in imports(symbols_in(made), module_name(path)) for item in group
    )


def default_of(field: Field) -> Expression | None:
    """Return the default of the parameter for a field."""
    if isinstance(
        field.default, Call
    ):  # a new list: a call can't change an empty tuple
        return Sequence(())
    return field.default


def _flattened(operation: Operation, context: Context) -> QName | None:
    """Return the type of a request's only element if the catalog flattens that; else None."""
    fields = context.messages.fields(operation.request)
    if len(fields) != 1 or fields[0].tag.local not in context.api.entry.flatten:
        return None
    value = fields[0].value
    return value.type if isinstance(value, Record) else None
