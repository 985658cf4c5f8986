"""Renames the components of several WSDL documents into the target namespace of one.

A WSDL document has one namespace for its messages, port types, bindings and services. It isn't on
the wire. If the local names of two components of a kind collide, the renamed one gets a number.
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
class Renaming:
    """The new names of components by their old names, for each kind of component."""

    messages: Mapping[QName, QName]
    port_types: Mapping[QName, QName]
    bindings: Mapping[QName, QName]
    services: Mapping[QName, QName]

    def definitions(self, definitions: Definitions) -> Definitions:
        """Return the definitions with all components renamed."""
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
        """Return a selection from the definitions as one from the renamed definitions."""
        operations = tuple(map(self._operation, selection.operations))
        return replace(selection, operations=operations)

    def _operation(self, operation: BoundOperation) -> BoundOperation:
        return replace(
            operation,
            service=self._service_name(operation.service),
            port=self._port(operation.port),
            binding=self._binding(operation.binding),
            abstract=self._abstract(operation.abstract),
            bound=self._bound(operation.bound),
            messages=self._messages(operation.messages),
        )

    def _service_name(self, service: QName) -> QName:
        # Without wsdl:service, each binding counts as a service.
        name = self.services.get(service) or self.bindings.get(service)
        return QName(
            name.namespace if name is not None else service.namespace, service.local
        )

    def _messages(self, messages: Mapping[QName, Message]) -> dict[QName, Message]:
        renamed = [replace(m, name=self.messages[m.name]) for m in messages.values()]
        return {message.name: message for message in renamed}

    def _port_type(self, port_type: PortType) -> PortType:
        operations = tuple(map(self._abstract, port_type.operations))
        name = self.port_types[port_type.name]
        return replace(port_type, name=name, operations=operations)

    def _abstract(self, operation: AbstractOperation) -> AbstractOperation:
        input_name, output_name = operation.input, operation.output
        faults = (
            replace(fault, message=self.messages[fault.message])
            for fault in operation.faults
        )
        return replace(
            operation,
            input=None if input_name is None else self.messages[input_name],
            output=None if output_name is None else self.messages[output_name],
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
        input_side, output_side = operation.input, operation.output
        return replace(
            operation,
            input=None if input_side is None else self._direction(input_side),
            output=None if output_side is None else self._direction(output_side),
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


def into_target_namespace(definitions: Definitions) -> Renaming:
    """Return the renaming of all components of definitions into their target namespace."""
    target = definitions.target_namespace
    return Renaming(
        messages=_names(definitions.messages, target),
        port_types=_names(definitions.port_types, target),
        bindings=_names(definitions.bindings, target),
        services=_names((service.name for service in definitions.services), target),
    )


def _names(names: Iterable[QName], target: str) -> dict[QName, QName]:
    found: dict[QName, QName] = {}
    taken: set[str] = set()
    for name in sorted(names, key=lambda name: name.namespace != target):
        local, count = name.local, 2
        while local in taken:
            local, count = f"{name.local}{count}", count + 1
        taken.add(local)
        found[name] = QName(target, local)
    return found
