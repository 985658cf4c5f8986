"""A selection from WSDL documents: operations with their bindings, and the components they reach."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.schema.wsdl import (
        AbstractOperation,
        Binding,
        BindingOperation,
        Message,
        Port,
    )
    from stubwright.schema.xsd import QName, Schemas

ComponentKind: TypeAlias = Literal[
    "element", "type", "group", "attribute", "attribute group"
]


class ComponentKey(NamedTuple):
    """What identifies a global schema component: components of different kinds may share a name."""

    kind: ComponentKind
    name: QName


class Reason(NamedTuple):
    """Why a component is selected. ``owner`` refers to it; None where an operation does."""

    text: str
    owner: ComponentKey | None = None


@dataclass(frozen=True, slots=True)
class BoundOperation:
    """An operation of a port: its abstract definition, its binding, and the messages of both.

    ``binding`` contains the selected operations only.
    """

    service: QName
    port: Port
    binding: Binding
    abstract: AbstractOperation
    bound: BindingOperation
    messages: Mapping[QName, Message]


@dataclass(frozen=True, slots=True)
class Selection:
    """The selected operations, the schema components that they reach, and why each is reached.

    The reasons don't count in comparisons: two selections are equal when they contain the same.
    """

    operations: tuple[BoundOperation, ...]
    schemas: Schemas
    reasons: Mapping[ComponentKey, Reason] = field(
        default_factory=dict[ComponentKey, Reason], compare=False
    )
