"""Collects the WSDL components of all documents of one run, while they are read.

Some WSDLs refer to components without their namespace. If only one component has that local name, it is
used.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from stubwright.schema.wsdl import (
    AbstractOperation,
    Binding,
    BindingOperation,
    Definitions,
    Message,
    MessageBinding,
    PortType,
    Service,
)
from stubwright.schema.xsd import QName

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from stubwright.diagnostics import Log, Source
    from stubwright.schema.xsd import Schemas


@dataclass(slots=True)
class WsdlBuilder:
    """Collects components. The first definition of a name is used."""

    log: Log
    messages: dict[QName, Message] = field(default_factory=dict[QName, Message])
    port_types: dict[QName, PortType] = field(default_factory=dict[QName, PortType])
    bindings: dict[QName, Binding] = field(default_factory=dict[QName, Binding])
    services: dict[QName, Service] = field(default_factory=dict[QName, Service])

    def build(
        self, name: str, target_namespace: str, schemas: Schemas, source: Source
    ) -> Definitions:
        """Return the definitions, with the names in them resolved to the components they mean."""
        messages = _DefinedNames("message", self.messages, self.log)
        port_types = _DefinedNames("port type", self.port_types, self.log)
        bindings = _DefinedNames("binding", self.bindings, self.log)
        return Definitions(
            name=name,
            target_namespace=target_namespace,
            messages={
                name: _resolved_message(message, schemas)
                for name, message in self.messages.items()
            },
            port_types={
                name: self._with_defined_faults(
                    _resolved_port_type(port_type, messages)
                )
                for name, port_type in self.port_types.items()
            },
            bindings={
                name: _resolved_binding(binding, port_types, messages)
                for name, binding in self.bindings.items()
            },
            services=tuple(
                _resolved_service(service, bindings)
                for service in self.services.values()
            ),
            schemas=schemas,
            source=source,
        )

    def _with_defined_faults(self, port_type: PortType) -> PortType:
        """Return a port type without the faults whose messages aren't defined."""
        operations: list[AbstractOperation] = []
        for operation in port_type.operations:
            for fault in operation.faults:
                if fault.message not in self.messages:
                    text = f"{operation.name}: the message {fault.message} of fault {fault.name} is not defined"
                    self.log.report("wsdl-unresolved", text, operation.source)
            faults = tuple(f for f in operation.faults if f.message in self.messages)
            operations.append(replace(operation, faults=faults))
        return replace(port_type, operations=tuple(operations))


class _DefinedNames:
    """The names of the components of one kind, looked up by names that may lack their namespace."""

    def __init__(self, kind: str, names: Iterable[QName], log: Log) -> None:
        self._kind = kind
        self._names = frozenset(names)
        self._log = log
        self._by_local: dict[str, list[QName]] = {}
        for name in self._names:
            self._by_local.setdefault(name.local, []).append(name)

    def resolve(self, name: QName, source: Source) -> QName:
        """Return the only defined name with the same local name, or else the name itself."""
        if name in self._names:
            return name
        same = self._by_local.get(name.local, [])
        if len(same) != 1:
            return name
        message = f"{self._kind} {name} is not defined; {same[0]} is used instead"
        self._log.report("wsdl-unresolved", message, source)
        return same[0]


def _resolved_service(service: Service, bindings: _DefinedNames) -> Service:
    ports = tuple(
        replace(port, binding=bindings.resolve(port.binding, port.source))
        for port in service.ports
    )
    return replace(service, ports=ports)


def _resolved_binding(
    binding: Binding, port_types: _DefinedNames, messages: _DefinedNames
) -> Binding:
    return replace(
        binding,
        port_type=port_types.resolve(binding.port_type, binding.source),
        operations=tuple(
            _resolved_bound(item, messages) for item in binding.operations
        ),
    )


def _resolved_bound(
    operation: BindingOperation, messages: _DefinedNames
) -> BindingOperation:
    def side(direction: MessageBinding | None) -> MessageBinding | None:
        if direction is None or not direction.headers:
            return direction
        headers = tuple(
            replace(header, message=messages.resolve(header.message, header.source))
            for header in direction.headers
        )
        return replace(direction, headers=headers)

    return replace(operation, input=side(operation.input), output=side(operation.output))  # fmt: skip


def _resolved_port_type(port_type: PortType, messages: _DefinedNames) -> PortType:
    def resolved(operation: AbstractOperation) -> AbstractOperation:
        source = operation.source
        input_name, output_name = operation.input, operation.output
        return replace(
            operation,
            input=messages.resolve(input_name, source) if input_name else None,
            output=messages.resolve(output_name, source) if output_name else None,
            faults=tuple(
                replace(fault, message=messages.resolve(fault.message, source))
                for fault in operation.faults
            ),
        )

    return replace(port_type, operations=tuple(map(resolved, port_type.operations)))


def _resolved_message(message: Message, schemas: Schemas) -> Message:
    """Return a message whose parts refer to defined elements and types, where there are any.

    A name without a prefix is in the WSDL's namespace, unless only schemas without a namespace have it.
    """

    def name_in(table: Mapping[QName, object], name: QName | None) -> QName | None:
        if name is None or name in table or QName("", name.local) not in table:
            return name
        return QName("", name.local)

    parts = tuple(
        replace(
            part,
            element=name_in(schemas.elements, part.element),
            type=name_in(schemas.types, part.type),
        )
        for part in message.parts
    )
    return replace(message, parts=parts)
