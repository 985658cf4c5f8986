"""What was selected from WSDL documents: operations with their bindings, and what they reach."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stubwright.schema.xsd import QName, Schemas

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.schema.wsdl import (
        AbstractOperation,
        Binding,
        BindingOperation,
        Message,
        Port,
    )


@dataclass(frozen=True, slots=True)
class BoundOperation:
    """An operation of a port: its abstract side, its binding, and the messages they name.

    ``binding`` holds the selected operations only; ``home`` is the namespace of the service.
    """

    service: str
    port: Port
    binding: Binding
    abstract: AbstractOperation
    bound: BindingOperation
    messages: Mapping[QName, Message]
    home: str = ""


@dataclass(frozen=True, slots=True)
class Selection:
    """The selected operations, and the schema components that they reach.

    ``reasons`` says for each component which other one brought it in.
    """

    operations: tuple[BoundOperation, ...]
    schemas: Schemas
    reasons: Mapping[QName, str] = field(default_factory=dict[QName, str])
