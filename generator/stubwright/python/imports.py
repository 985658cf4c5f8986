"""Computes imports from the symbols that a module uses."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from stubwright.python import (
    Attribute,
    Call,
    Import,
    Mapping,
    Member,
    Name,
    Plain,
    Qualified,
    Quoted,
    Sequence,
    Star,
    Subscript,
    Union,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from stubwright.python import Annotation, Expression, Symbol


def symbols_in(tree: Expression | Annotation) -> Iterator[Symbol]:
    """Yield the symbols that an expression or an annotation uses."""
    match tree:
        case Name(symbol) | Member(package=symbol) | Qualified(namespace=symbol):
            yield symbol
        case _:
            pass
    for inner in _inside(tree):
        yield from symbols_in(inner)


def variables_in(tree: Expression | Annotation) -> Iterator[str]:
    """Yield the variables that an expression uses."""
    if isinstance(tree, Attribute):
        yield tree.path.partition(".")[0]
    for inner in _inside(tree):
        yield from variables_in(inner)


def _inside(tree: Expression | Annotation) -> tuple[Expression | Annotation, ...]:
    """Return the parts of an expression or an annotation."""
    match tree:
        case Call(function, arguments, keywords):
            return (function, *arguments, *(value for _, value in keywords))
        case Star(value) | Plain(call=value):
            return (value,)
        case Sequence(items):
            return items
        case Mapping(pairs):
            return tuple(item for pair in pairs for item in pair)
        case Subscript(base, arguments):
            return (base, *arguments)
        case Union(members):
            return members
        case Quoted(annotation):
            return (annotation,)
        case _:
            return ()


def imports(symbols: Iterable[Symbol], module: str) -> tuple[tuple[Import, ...], ...]:
    """Return the imports of a module for the symbols it uses, in groups, standard library first.

    Raises `ValueError` if two symbols have the same name, which the choice of names prevents.
    """
    homes: dict[str, str] = {}
    standard: dict[str, set[str]] = defaultdict(set)
    local: dict[str, set[str]] = defaultdict(set)
    for symbol in symbols:
        if not symbol.module:
            continue
        if homes.setdefault(symbol.name, symbol.module) != symbol.module:
            raise ValueError(f"{module} uses two symbols with the name {symbol.name}")
        if symbol.module == module:
            continue
        if symbol.stdlib:
            standard[symbol.module].add(symbol.name)
        else:
            local[relative(symbol.module, module)].add(symbol.name)
    groups = (
        tuple(Import(name, _ordered(standard[name])) for name in sorted(standard)),
        tuple(
            Import(name, _ordered(local[name]))
            for name in sorted(local, key=lambda name: (-_dots(name), name))
        ),
    )
    return tuple(group for group in groups if group)


def _ordered(names: Iterable[str]) -> tuple[str, ...]:
    """Return names in the order of isort: constants, classes, functions."""

    def key(name: str) -> tuple[int, str]:
        return (
            0 if name.isupper() and len(name) > 1 else 1 if name[0].isupper() else 2,
            name,
        )

    return tuple(sorted(names, key=key))


def _dots(name: str) -> int:
    return len(name) - len(name.lstrip("."))


def relative(target: str, module: str) -> str:
    """Return the relative form of an absolute module name, as seen from another module."""
    there = target.split(".")
    here = module.split(".")[:-1]
    if there == here[: len(there)]:
        return "." * (len(here) - len(there) + 1)
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "." * (len(here) - shared + 1) + ".".join(there[shared:])


def module_name(path: str) -> str:
    """Return the dotted name of a module's file; for a package, it ends in ``__init__``."""
    return path.removesuffix(".py").replace("/", ".")
