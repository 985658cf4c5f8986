"""Parts that modules of several kinds have: heads, constants, fields, parameters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stubwright.python.expressions import Doc

if TYPE_CHECKING:
    from stubwright.python.annotations import Annotation
    from stubwright.python.expressions import Expression, Sequence


@dataclass(frozen=True, slots=True)
class Import:
    """``from module import names``, the module as it is written."""

    module: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Header:
    """The head of a module; ``typing_imports`` are for annotations only.

    Imports come in groups, the standard library first.
    """

    doc: Doc
    imports: tuple[tuple[Import, ...], ...] = ()
    typing_imports: tuple[tuple[Import, ...], ...] = ()
    exports: Sequence | None = None


@dataclass(frozen=True, slots=True)
class Constant:
    """A name and its value, with an annotation where checkers can't infer it.

    Without a name, it is a statement that only evaluates the value.
    """

    name: str
    value: Expression
    annotation: Annotation | None = None


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a function; those of stubs are keyword-only."""

    name: str
    annotation: Annotation
    default: Expression | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A dataclass field. A field without ``default`` is required."""

    name: str
    annotation: Annotation
    default: Expression | None = None
    doc: Doc = Doc()
