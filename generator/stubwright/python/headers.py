"""Builds the heads of modules, with the imports of the symbols that they use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.python import (
    ConstantsModule,
    Doc,
    Header,
    Import,
    Literal,
    Sequence,
    Symbol,
)
from stubwright.python.imports import imports, module_name, symbols_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from stubwright.python import Constant, Function


def header(
    path: str,
    doc: str,
    symbols: Iterable[Symbol],
    typing_symbols: Iterable[Symbol] = (),
    exports: tuple[str, ...] = (),
    *,
    postponed: bool = False,
) -> Header:
    """Return the head of a module; private modules need no ``doc``.

    ``typing_symbols`` are imported under ``TYPE_CHECKING``. If there are any, or if ``postponed``,
    annotations aren't evaluated.
    """
    name = module_name(path)
    needed = set(symbols)
    typing_only = {
        s for s in set(typing_symbols) - needed if s.module not in {"", name}
    }
    if typing_only:
        needed.add(Symbol("typing", "TYPE_CHECKING", stdlib=True))
    exported = Sequence(tuple(map(Literal, exports)), is_list=True) if exports else None
    groups = imports(needed, name)
    if typing_only or postponed:
        groups = ((Import("__future__", ("annotations",)),), *groups)
    return Header(
        Doc((doc,) if doc else ()), groups, imports(typing_only, name), exported
    )


def code_header(
    path: str, doc: str, constants: Iterable[Constant], functions: Iterable[Function]
) -> Header:
    """Return the head of a module of code.

    The modules of the annotations are loaded anyway, so nothing is imported for type checkers only.
    """
    used: set[Symbol] = set()
    for item in constants:
        used.update(symbols_in(item.value))
        if item.annotation is not None:
            used.update(symbols_in(item.annotation))
    for function in functions:
        used.update(_body(function))
        used.update(symbols_in(function.returns))
        for parameter in function.parameters:
            used.update(symbols_in(parameter.annotation))
    return header(path, doc, used)


def constants_module(
    path: str, doc: str, constants: tuple[Constant, ...]
) -> ConstantsModule:
    """Return a module of tables."""
    return ConstantsModule(path, code_header(path, doc, constants, ()), constants)


def _body(function: Function) -> Iterator[Symbol]:
    yield from symbols_in(function.result)
    for assignment in function.assignments:
        yield from symbols_in(assignment.value)
    dispatch = function.dispatch
    if dispatch is not None:
        yield from symbols_in(dispatch.subject)
        for case in dispatch.cases:
            yield from symbols_in(case.pattern)
            yield from symbols_in(case.result)
        if dispatch.otherwise is not None:
            yield from symbols_in(dispatch.otherwise)
