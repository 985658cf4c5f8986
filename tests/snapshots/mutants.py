"""Small changes to the functions of a module, each made in the running process and undone again."""

from __future__ import annotations

import ast
import functools
import importlib
import inspect
from contextlib import contextmanager
from dataclasses import dataclass
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path

Undo = "Callable[[], None]"
_OPPOSITE: Final[dict[type[ast.AST], type[ast.AST]]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.Lt: ast.GtE,
    ast.LtE: ast.Gt,
    ast.Gt: ast.LtE,
    ast.GtE: ast.Lt,
    ast.And: ast.Or,
    ast.Or: ast.And,
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of a function: the code that the function has with it."""

    function: Any  # a FunctionType, which pyright would take for a method here
    code: CodeType
    line: int
    change: str

    @contextmanager
    def active(self) -> Generator[None]:
        """Run the changed code wherever the function is called."""
        before = self.function.__code__
        self.function.__code__ = self.code
        try:
            yield
        finally:
            self.function.__code__ = before

    def __str__(self) -> str:
        return f"{self.function.__module__}:{self.line}: {self.change}"


def mutants_of(name: str, path: Path) -> Iterator[Mutant]:
    """Yield the mutants of the functions of a module, in the order of the file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    module = importlib.import_module(name)
    for qualname, definition in _functions(tree, ""):
        function = _function(module, qualname)
        if function is None:
            continue
        for site in _sites(definition):
            for change, apply in _changes(site):
                undo = apply()
                code = _code(compile(tree, str(path), "exec"), qualname)
                undo()
                if code is not None:
                    yield Mutant(function, code, getattr(site, "lineno", 0), change)


def _functions(
    node: ast.AST, prefix: str
) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{prefix}{child.name}", child
        elif isinstance(child, ast.ClassDef):
            yield from _functions(child, f"{prefix}{child.name}.")


def _function(module: object, qualname: str) -> FunctionType | None:
    """Return the function that a qualified name has, without what decorates it."""
    found = module
    for name in qualname.split("."):
        found = inspect.getattr_static(found, name, None)
    while not isinstance(found, FunctionType):
        for attribute in ("__wrapped__", "__func__", "fget", "func"):
            if (inner := getattr(found, attribute, None)) is not None:
                found = inner
                break
        else:
            return None
    return found


def _code(code: CodeType, qualname: str) -> CodeType | None:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            if constant.co_qualname == qualname:
                return constant
            if qualname.startswith(f"{constant.co_qualname}."):
                return _code(constant, qualname)
    return None


def _sites(definition: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[ast.AST]:
    """Yield the nodes of a function's body, without docstring and annotations."""
    first = definition.body[0]
    docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    waiting: list[ast.AST] = list(definition.body[1:] if docstring else definition.body)
    while waiting:
        node = waiting.pop(0)
        yield node
        for field, value in ast.iter_fields(node):
            if field in {"annotation", "returns", "test"} and isinstance(
                node, ast.AnnAssign | ast.arg | ast.FunctionDef | ast.While
            ):
                continue
            children = value if isinstance(value, list) else [value]
            waiting += [child for child in children if isinstance(child, ast.AST)]


def _changes(node: ast.AST) -> Iterator[tuple[str, Callable[[], Callable[[], None]]]]:
    """Yield what can be changed of a node: a description, and what does it and returns its undoing."""
    match node:
        case ast.Constant(value=bool(value)):
            yield f"{value} becomes {not value}", _setter(node, "value", not value)
        case ast.Constant(value=str(value)) if value.isprintable():
            yield f"{value!r} gets an x", _setter(node, "value", f"{value}x")
        case ast.Constant(value=int(value)):
            yield f"{value} becomes {value + 1}", _setter(node, "value", value + 1)
        case ast.Compare(ops=[operator]) if type(operator) in _OPPOSITE:
            other = _OPPOSITE[type(operator)]()
            text = f"{ast.unparse(node)} is reversed"
            yield text, _setter(node, "ops", [other])
        case ast.BoolOp(op=operator):
            text = f"{ast.unparse(node)} takes the other operator"
            yield text, _setter(node, "op", _OPPOSITE[type(operator)]())
        case ast.If(test=test) | ast.IfExp(test=test):
            reversed_ = ast.copy_location(ast.UnaryOp(ast.Not(), test), test)
            yield f"if {ast.unparse(test)} is reversed", _setter(
                node, "test", reversed_
            )
        case ast.Tuple(elts=[_, *_] as elements, ctx=ast.Load()):
            text = f"{ast.unparse(node)} loses its last element"
            yield text, _setter(node, "elts", elements[:-1])
        case _:
            pass


def _setter(
    node: ast.AST, field: str, value: object
) -> Callable[[], Callable[[], None]]:
    def apply() -> Callable[[], None]:
        before = getattr(node, field)
        setattr(node, field, value)
        return functools.partial(setattr, node, field, before)

    return apply
