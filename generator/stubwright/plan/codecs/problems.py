"""Plans the functions that convert a vendor's errors to the runtime's problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.context import runtime, runtime_name
from stubwright.python import (
    Attribute,
    Call,
    Function,
    Literal,
    Name,
    Parameter,
    ProblemsModule,
    Symbol,
)
from stubwright.python.headers import header
from stubwright.python.imports import symbols_in
from stubwright.python.spelling import snake

if TYPE_CHECKING:
    from stubwright.catalog.entry import ProblemFields
    from stubwright.plan.context import Context
    from stubwright.python import Expression
    from stubwright.schema.xsd import QName


def problem_function(name: QName, context: Context) -> Symbol | None:
    """Return the function that reads errors of a type; None where the catalog has no such type."""
    if name.local not in context.api.entry.problems:
        return None
    own = snake(context.symbols.types[name])
    return Symbol(f"{context.symbols.root}.problems", f"{own}_problem")


def problem(
    fields: ProblemFields, variable: str, name: QName, context: Context
) -> Expression:
    """Return the call that makes a problem of a variable of a type."""
    python = {field.tag.local: own for field, own in context.type_fields(name)}
    pairs = (
        ("code", fields.code),
        ("symbol", fields.symbol),
        ("message", fields.message),
        ("details", fields.details),
        ("position", fields.index),
    )
    keywords = tuple(
        (role, _value(role, Attribute(f"{variable}.{python[field]}"), fields))
        for role, field in pairs
        if field in python
    )
    return Call(runtime_name("problems", "Problem"), (), keywords)


def _value(role: str, value: Attribute, fields: ProblemFields) -> Expression:
    """Return the value of a problem's field; positions count from 0, whatever the indices do."""
    if role != "position" or not fields.first_index:
        return value
    function = runtime_name("problems", "counted_from")
    return Call(function, (Literal(fields.first_index), value))


def problem_module(context: Context) -> ProblemsModule | None:
    """Return the module that reads the API's errors; None where the catalog names none."""
    functions: list[Function] = []
    types: set[Symbol] = set()
    needed = {runtime("problems", "Problem")}
    for name in context.usage.records:
        symbol = problem_function(name, context)
        if symbol is not None:
            kind = context.symbols.type_symbol(name)
            types.add(kind)
            result = problem(
                context.api.entry.problems[name.local], "error", name, context
            )
            needed.update(symbols_in(result))
            made = runtime_name("problems", "Problem")
            functions.append(
                Function(symbol.name, (Parameter("error", Name(kind)),), made, result)
            )
    if not functions:
        return None
    path = context.path("problems")
    doc = "Errors in the terms that all vendors share."
    head = header(path, doc, needed, types)
    functions.sort(key=lambda function: function.name)
    return ProblemsModule(path, head, tuple(functions))
