"""The Python names of one API, once they are chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from stubwright.plan.names import reserved
from stubwright.python import Symbol
from stubwright.python.spelling import snake
from stubwright.schema.xsd import QName

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.model.api import OperationKey


class MessageKey(NamedTuple):
    """One message of an operation, as the owner of fields."""

    operation: OperationKey
    side: Literal["request", "response"]

    def __str__(self) -> str:
        return f"{self.operation} {self.side}"


FieldOwner: TypeAlias = QName | MessageKey
"""An owner of fields: a complex type, or a message."""


@dataclass(frozen=True, slots=True)
class OperationNames:
    """The names of one operation."""

    module: str
    method: str
    request: str
    response: str


@dataclass(frozen=True, slots=True)
class ServiceNames:
    """The names of one service: the client's attribute for it, and the class of that."""

    attribute: str
    group: str


@dataclass(frozen=True, slots=True)
class Symbols:
    """The names of one API; ``root`` is the dotted path of its package.

    ``grouped`` tells whether the client has an attribute for each service.
    """

    root: str
    grouped: bool
    types: Mapping[QName, str]
    enums: Mapping[QName, str]
    operations: Mapping[OperationKey, OperationNames]
    services: Mapping[QName, ServiceNames]
    constants: Mapping[tuple[QName, str], str]
    """The constant of each service's port."""

    exceptions: Mapping[QName, str]
    fields: Mapping[FieldOwner, Mapping[str, str]]
    members: Mapping[QName, Mapping[str, str]]
    """The members of each enumeration, by wire value."""

    prefixes: Mapping[str, str]
    modules: Mapping[QName, str]
    """The module of each type, below ``types``."""

    def type_symbol(self, name: QName) -> Symbol:
        """Return the dataclass of a complex type."""
        return Symbol(f"{self.root}.types.{self.modules[name]}", self.types[name])

    def enum_symbol(self, name: QName) -> Symbol:
        """Return the class of an enumeration."""
        return Symbol(f"{self.root}.enums", self.enums[name])

    def codec_symbol(self, codec: str, name: QName, direction: str) -> Symbol:
        """Return the codec function of a complex type: ``_soap``, ``read`` and so on."""
        module = f"{self.root}.{codec}.types.{self.modules[name]}"
        return Symbol(module, f"{direction}_{self.codec_name(name)}")

    def codec_name(self, name: QName) -> str:
        """Return the name of a complex type in those of its codec functions: unique, in snake case."""
        snaked = snake(self.types[name])
        return f"{snaked}_" if snaked in reserved.CODEC_NAMES else snaked
