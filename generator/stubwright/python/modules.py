"""Modules of classes, and the whole package."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from stubwright.python.clients import (
    BatchModule,
    ClientModule,
    CredentialsModule,
)
from stubwright.python.codecs import (
    ConstantsModule,
    FaultsModule,
    OperationCodec,
    ProblemsModule,
    ServicesModule,
    TypeCodecs,
)

if TYPE_CHECKING:
    from stubwright.python.annotations import Annotation
    from stubwright.python.expressions import (
        Call,
        Doc,
        Literal,
        Mapping,
        Sequence,
    )
    from stubwright.python.name_tables import NameTable
    from stubwright.python.parts import Field, Header


@dataclass(frozen=True, slots=True)
class DataClass:
    """A dataclass."""

    name: str
    bases: tuple[Annotation, ...]
    doc: Doc
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A line of a check, ``depth`` loops deep.

    With ``variable`` it opens a loop over what the call returns; otherwise it makes the call.
    """

    depth: int
    call: Call
    variable: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """The function that checks one request."""

    request: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class DataModule:
    """A module of dataclasses, with the checks of those that are requests."""

    path: str
    header: Header
    classes: tuple[DataClass, ...]
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class EnumClass:
    """A StrEnum: members by Python name, with their wire values."""

    name: str
    doc: Doc
    members: tuple[tuple[str, Literal], ...]


@dataclass(frozen=True, slots=True)
class EnumModule:
    """A module of enumerations."""

    path: str
    header: Header
    classes: tuple[EnumClass, ...]


@dataclass(frozen=True, slots=True)
class FaultClass:
    """The exception for one fault type: how its detail is read as problems."""

    name: str
    doc: Doc
    detail: Annotation
    problems: Sequence
    request_id: str = ""


@dataclass(frozen=True, slots=True)
class ErrorModule:
    """The exceptions of one API."""

    path: str
    header: Header
    classes: tuple[FaultClass, ...]


@dataclass(frozen=True, slots=True)
class PackageModule:
    """An ``__init__``: the names that it exports, each with the module that is loaded on first use.

    Type checkers see ``from module import *`` for the modules in ``starred``.
    """

    path: str
    header: Header
    exports: Mapping | None = None
    starred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SurfaceLine:
    """One line of API.md: how an operation is called."""

    call: str
    returns: str
    protocols: tuple[str, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class Surface:
    """One API's part of API.md."""

    title: str
    module: str
    lines: tuple[SurfaceLine, ...]


Module: TypeAlias = (
    BatchModule
    | DataModule
    | EnumModule
    | TypeCodecs
    | OperationCodec
    | ServicesModule
    | FaultsModule
    | ProblemsModule
    | ConstantsModule
    | ClientModule
    | CredentialsModule
    | ErrorModule
    | PackageModule
)


@dataclass(frozen=True, slots=True)
class Package:
    """The generated package: its modules, the content of API.md, and the tables of chosen names."""

    modules: tuple[Module, ...]
    surfaces: tuple[Surface, ...] = ()
    names: tuple[NameTable, ...] = ()
