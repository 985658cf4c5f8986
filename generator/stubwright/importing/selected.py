"""Reduces definitions to the parts that a selection refers to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from stubwright.diagnostics import Source
    from stubwright.model.selection import Selection
    from stubwright.schema.wsdl import (
        AbstractOperation,
        Definitions,
        Port,
        PortType,
        Service,
    )
    from stubwright.schema.xsd import QName

T = TypeVar("T")


def only_selected(definitions: Definitions, selection: Selection) -> Definitions:
    """Return the definitions without the parts that a selection doesn't refer to."""
    operations = selection.operations
    messages = {name for item in operations for name in item.messages}
    bindings = {item.binding.name: item.binding for item in operations}
    port_types = {binding.port_type for binding in bindings.values()}
    abstract = {(item.abstract, item.abstract.source) for item in operations}
    ports = {(item.port, item.port.source) for item in operations}
    services = (_with_ports(service, ports) for service in definitions.services)
    return replace(
        definitions,
        messages=_only(definitions.messages, messages),
        port_types={
            name: _with_operations(port_type, abstract)
            for name, port_type in _only(definitions.port_types, port_types).items()
        },
        bindings={
            name: bindings[name] for name in definitions.bindings if name in bindings
        },
        services=tuple(service for service in services if service.ports),
        schemas=selection.schemas,
    )


def _only(table: Mapping[QName, T], names: Container[QName]) -> dict[QName, T]:
    return {name: item for name, item in table.items() if name in names}


def _with_ports(service: Service, kept: Container[tuple[Port, Source]]) -> Service:
    ports = tuple(port for port in service.ports if (port, port.source) in kept)
    return replace(service, ports=ports)


def _with_operations(
    port_type: PortType, kept: Container[tuple[AbstractOperation, Source]]
) -> PortType:
    operations = tuple(o for o in port_type.operations if (o, o.source) in kept)
    return replace(port_type, operations=operations)
