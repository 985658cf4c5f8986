"""Several WSDL documents as one: what they define moves into one target namespace.

A WSDL document has one namespace for its messages, port types, bindings and services. It isn't on
the wire. Where two of a kind meet under one local name, the one that moves gets a number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stubwright.schema.xsd import QName

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from stubwright.model.selection import BoundOperation, Selection
    from stubwright.schema.wsdl import (
        AbstractOperation,
        Binding,
        BindingOperation,
        Definitions,
        Message,
        MessageBinding,
        Port,
        PortType,
        Service,
    )


@dataclass(frozen=True, slots=True)
class Move:
    """The names that the components of some definitions get, by kind."""

    messages: Mapping[QName, QName]
    port_types: Mapping[QName, QName]
    bindings: Mapping[QName, QName]
    services: Mapping[QName, QName]

    def definitions(self, definitions: Definitions) -> Definitions:
        """Return the definitions with everything moved."""
        port_types = map(self._port_type, definitions.port_types.values())
        bindings = map(self._binding, definitions.bindings.values())
        return replace(
            definitions,
            messages=self._messages(definitions.messages),
            port_types={port_type.name: port_type for port_type in port_types},
            bindings={binding.name: binding for binding in bindings},
            services=tuple(map(self._service, definitions.services)),
        )

    def selection(self, selection: Selection) -> Selection:
        """Return the selection from the definitions as one from the moved definitions."""
        operations = tuple(map(self._operation, selection.operations))
        return replace(selection, operations=operations)

    def _operation(self, operation: BoundOperation) -> BoundOperation:
        return replace(
            operation,
            port=self._port(operation.port),
            binding=self._binding(operation.binding),
            abstract=self._abstract(operation.abstract),
            bound=self._bound(operation.bound),
            messages=self._messages(operation.messages),
            home=self._home(QName(operation.home, operation.service)),
        )

    def _home(self, service: QName) -> str:
        # Without wsdl:service, each binding stands for one.
        moved = self.services.get(service) or self.bindings.get(service)
        return moved.namespace if moved is not None else service.namespace

    def _messages(self, messages: Mapping[QName, Message]) -> dict[QName, Message]:
        moved = [replace(m, name=self.messages[m.name]) for m in messages.values()]
        return {message.name: message for message in moved}

    def _port_type(self, port_type: PortType) -> PortType:
        operations = tuple(map(self._abstract, port_type.operations))
        name = self.port_types[port_type.name]
        return replace(port_type, name=name, operations=operations)

    def _abstract(self, operation: AbstractOperation) -> AbstractOperation:
        asked, answered = operation.input, operation.output
        faults = (
            replace(fault, message=self.messages[fault.message])
            for fault in operation.faults
        )
        return replace(
            operation,
            input=None if asked is None else self.messages[asked],
            output=None if answered is None else self.messages[answered],
            faults=tuple(faults),
        )

    def _binding(self, binding: Binding) -> Binding:
        return replace(
            binding,
            name=self.bindings[binding.name],
            port_type=self.port_types[binding.port_type],
            operations=tuple(map(self._bound, binding.operations)),
        )

    def _bound(self, operation: BindingOperation) -> BindingOperation:
        asked, answered = operation.input, operation.output
        return replace(
            operation,
            input=None if asked is None else self._direction(asked),
            output=None if answered is None else self._direction(answered),
        )

    def _direction(self, side: MessageBinding) -> MessageBinding:
        headers = (
            replace(header, message=self.messages[header.message])
            for header in side.headers
        )
        return replace(side, headers=tuple(headers))

    def _service(self, service: Service) -> Service:
        ports = tuple(map(self._port, service.ports))
        return replace(service, name=self.services[service.name], ports=ports)

    def _port(self, port: Port) -> Port:
        return replace(port, binding=self.bindings[port.binding])


def move_home(definitions: Definitions) -> Move:
    """Return the move of definitions that refer to nothing else into their target namespace."""
    home = definitions.target_namespace
    return Move(
        messages=_names(definitions.messages, home),
        port_types=_names(definitions.port_types, home),
        bindings=_names(definitions.bindings, home),
        services=_names((service.name for service in definitions.services), home),
    )


def _names(names: Iterable[QName], home: str) -> dict[QName, QName]:
    found: dict[QName, QName] = {}
    taken: set[str] = set()
    for name in sorted(names, key=lambda name: name.namespace != home):
        local, count = name.local, 2
        while local in taken:
            local, count = f"{name.local}{count}", count + 1
        taken.add(local)
        found[name] = QName(home, local)
    return found
