"""Plans the parts that both formats' fault readers share: the table of faults and their exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.context import runtime_name
from stubwright.python import Constant, FaultsModule, Mapping, Symbol
from stubwright.python.headers import code_header

if TYPE_CHECKING:
    from stubwright.plan.context import Context
    from stubwright.python import Expression, Function
    from stubwright.schema.xsd import QName


def exception(name: QName, context: Context) -> Symbol:
    """Return the exception of a fault type."""
    return Symbol(f"{context.symbols.root}.errors", context.symbols.exceptions[name])


def fault_module(
    package: str,
    call: str,
    pairs: tuple[tuple[Expression, Expression], ...],
    functions: tuple[Function, ...],
    context: Context,
) -> FaultsModule:
    """Return a module with the table of faults: by name, the reader and the exception.

    ``call`` is the runtime module that defines the type of the table.
    """
    annotation = runtime_name(call, "Faults")
    table = Constant("FAULTS", Mapping(pairs), annotation)
    path = context.path(package, "faults")
    return FaultsModule(
        path, code_header(path, "", (table,), functions), functions, table
    )
