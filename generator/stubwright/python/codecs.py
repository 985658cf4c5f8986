"""Codec modules: functions that read and write messages, and the tables that refer to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stubwright.python.annotations import Annotation
    from stubwright.python.expressions import Call, Expression, Literal, Name
    from stubwright.python.parts import Constant, Header, Import, Parameter


@dataclass(frozen=True, slots=True)
class Case:
    """A branch of a dispatch: a class or a string, and the result for it."""

    pattern: Name | Literal
    result: Expression


@dataclass(frozen=True, slots=True)
class Dispatch:
    """A match statement that returns from each case.

    ``otherwise`` is called if no case matches; without it, the function then returns its own result.
    """

    subject: Expression
    cases: tuple[Case, ...]
    otherwise: Call | None = None


@dataclass(frozen=True, slots=True)
class Function:
    """A function: an optional dispatch, assignments, and a result.

    ``lazy`` is an import inside the function, which is executed when it is called.
    """

    name: str
    parameters: tuple[Parameter, ...]
    returns: Annotation
    result: Expression
    dispatch: Dispatch | None = None
    assignments: tuple[Constant, ...] = ()
    lazy: Import | None = None


@dataclass(frozen=True, slots=True)
class TypeCodecs:
    """The readers and writers of some types; ``names`` are the sets of their wire names."""

    path: str
    header: Header
    names: tuple[Constant, ...]
    functions: tuple[Function, ...]


@dataclass(frozen=True, slots=True)
class OperationCodec:
    """The writers and the reader of an operation, and the call that refers to them."""

    path: str
    header: Header
    functions: tuple[Function, ...]
    call: Constant


@dataclass(frozen=True, slots=True)
class ServicesModule:
    """The services of one format, and the ``constants`` and ``functions`` that they refer to."""

    path: str
    header: Header
    constants: tuple[Constant, ...]
    functions: tuple[Function, ...]
    services: tuple[Constant, ...]


@dataclass(frozen=True, slots=True)
class FaultsModule:
    """The table of the faults of one format, and the functions that only it uses."""

    path: str
    header: Header
    functions: tuple[Function, ...]
    table: Constant


@dataclass(frozen=True, slots=True)
class ProblemsModule:
    """The functions that convert errors of different types to problems."""

    path: str
    header: Header
    functions: tuple[Function, ...]


@dataclass(frozen=True, slots=True)
class ConstantsModule:
    """A module of tables."""

    path: str
    header: Header
    constants: tuple[Constant, ...]
