"""Names in a WSDL that miss their namespace: where only one component can be meant, it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stubwright.schema.xsd import QName

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from stubwright.diagnostics import Log, Source
    from stubwright.schema.wsdl import (
        AbstractOperation,
        Binding,
        BindingOperation,
        Message,
        MessageBinding,
        PortType,
        Service,
    )
    from stubwright.schema.xsd import Schemas


class Strays:
    """Finds the components of one kind, ``what``, by names that may miss their namespace."""

    def __init__(self, what: str, names: Iterable[QName], log: Log) -> None:
        self._what = what
        self._names = frozenset(names)
        self._log = log
        self._by_local: dict[str, list[QName]] = {}
        for name in self._names:
            self._by_local.setdefault(name.local, []).append(name)

    def found(self, name: QName, source: Source) -> QName:
        """Return the name of the component that is meant; the name itself where that is unclear."""
        if name in self._names:
            return name
        same = self._by_local.get(name.local, [])
        if len(same) != 1:
            return name
        message = f"{self._what} {name} is not defined; {same[0]} was taken for it"
        self._log.report("wsdl-unresolved", message, source)
        return same[0]


def settle_ports(service: Service, bindings: Strays) -> Service:
    """Return a service whose ports name bindings that there are."""
    ports = tuple(
        replace(port, binding=bindings.found(port.binding, port.source))
        for port in service.ports
    )
    return replace(service, ports=ports)


def settle_binding(binding: Binding, port_types: Strays, messages: Strays) -> Binding:
    """Return a binding whose port type and header messages are ones that there are."""
    return replace(
        binding,
        port_type=port_types.found(binding.port_type, binding.source),
        operations=tuple(_bound(item, messages) for item in binding.operations),
    )


def _bound(operation: BindingOperation, messages: Strays) -> BindingOperation:
    def side(direction: MessageBinding | None) -> MessageBinding | None:
        if direction is None or not direction.headers:
            return direction
        headers = tuple(
            replace(header, message=messages.found(header.message, header.source))
            for header in direction.headers
        )
        return replace(direction, headers=headers)

    return replace(operation, input=side(operation.input), output=side(operation.output))  # fmt: skip


def settle_messages(port_type: PortType, messages: Strays) -> PortType:
    """Return a port type whose operations name messages that there are."""

    def settled(operation: AbstractOperation) -> AbstractOperation:
        source = operation.source
        asked, answered = operation.input, operation.output
        return replace(
            operation,
            input=messages.found(asked, source) if asked else None,
            output=messages.found(answered, source) if answered else None,
            faults=tuple(
                replace(fault, message=messages.found(fault.message, source))
                for fault in operation.faults
            ),
        )

    return replace(port_type, operations=tuple(map(settled, port_type.operations)))


def settle_parts(message: Message, schemas: Schemas) -> Message:
    """Return a message whose parts name elements without namespace where they are meant.

    A name without prefix is one of the WSDL's namespace, unless only the schemas without one have it.
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
