"""What the planners of one API share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stubwright.package import Annotation, Name, Symbol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.diagnostics import Log
    from stubwright.model.api import Api, FieldFacts, Operation
    from stubwright.model.xsd import QName
    from stubwright.plan.shapes import Shapes
    from stubwright.plan.symbols import OperationNames, Symbols
    from stubwright.plan.usage import Usage


@dataclass(frozen=True, slots=True)
class Context:
    """One API on its way into Python."""

    api: Api
    shapes: Shapes
    usage: Usage
    symbols: Symbols
    type_facts: Mapping[tuple[QName, str], FieldFacts]
    log: Log

    def names(self, operation: Operation) -> OperationNames:
        """Return the names of an operation."""
        return self.symbols.operations[(operation.service, operation.name)]

    def path(self, *parts: str) -> str:
        """Return the file of a module of this API."""
        return "/".join((*self.symbols.root.split("."), *parts)) + ".py"


def runtime(module: str, name: str) -> Symbol:
    """Return a name of the static runtime."""
    return Symbol(f"_runtime.{module}", name)


def runtime_name(module: str, name: str) -> Name:
    """Return a name of the static runtime, as an expression."""
    return Name(runtime(module, name))


def standard(module: str, name: str) -> Symbol:
    """Return a name of the standard library."""
    return Symbol(module, name, stdlib=True)


def plain(text: str) -> Annotation:
    """Return an annotation that needs no import."""
    return Annotation(text)


def of(symbol: Symbol) -> Annotation:
    """Return the annotation that is one class."""
    return Annotation(symbol.name, (symbol,))
