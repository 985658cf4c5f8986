"""Python expressions and docstrings, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, order=True)
class Symbol:
    """A name and the module that defines it.

    ``module`` is the dotted path below the output folder, or ``""`` for builtins and names of the
    module itself; ``stdlib`` marks a module of the standard library.
    """

    module: str
    name: str
    stdlib: bool = False


@dataclass(frozen=True, slots=True)
class Literal:
    """A constant."""

    value: str | int | bool | None


@dataclass(frozen=True, slots=True)
class Name:
    """A name: a local one, or one that has to be imported."""

    symbol: Symbol


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of a local name, dotted: ``value.account_id``."""

    path: str


@dataclass(frozen=True, slots=True)
class Member:
    """A name in a package that is imported: ``operations.DeleteMediaRequest``."""

    package: Symbol
    name: str


@dataclass(frozen=True, slots=True)
class Star:
    """An argument that is unpacked: ``*base(value)``."""

    value: Expression


@dataclass(frozen=True, slots=True)
class Call:
    """A call. ``keywords`` come after ``arguments``."""

    function: Name | Member | Attribute
    arguments: tuple[Expression, ...] = ()
    keywords: tuple[tuple[str, Expression], ...] = ()


@dataclass(frozen=True, slots=True)
class Plain:
    """A value if its class is the builtin ``kind``, or else a call with that value as its argument."""

    kind: str
    call: Call


@dataclass(frozen=True, slots=True)
class Sequence:
    """A tuple display, or a list display."""

    items: tuple[Expression, ...]
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """A dict display."""

    items: tuple[tuple[Expression, Expression], ...]


@dataclass(frozen=True, slots=True)
class Qualified:
    """An expanded name that begins with the constant of its namespace: ``f"{TNS}Code"``."""

    namespace: Symbol
    local: str


Expression: TypeAlias = (
    Literal
    | Name
    | Member
    | Attribute
    | Star
    | Call
    | Plain
    | Sequence
    | Mapping
    | Qualified
)


@dataclass(frozen=True, slots=True)
class Doc:
    """The paragraphs of a docstring, as plain text."""

    paragraphs: tuple[str, ...] = ()
