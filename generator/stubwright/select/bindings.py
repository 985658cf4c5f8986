"""The operations of WSDL documents, with the ports that offer them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.model.selection import BoundOperation
from stubwright.schema.wsdl import Port, Service

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from stubwright.diagnostics import Log, Source
    from stubwright.schema.wsdl import (
        AbstractOperation,
        Binding,
        BindingOperation,
        Definitions,
    )
    from stubwright.schema.xsd import QName

_PROTOCOLS: Final = ("soap11", "soap12", "http", "other")
_HTTP: Final = (
    "http://schemas.xmlsoap.org/soap/http",
    "http://www.w3.org/2003/05/soap/bindings/HTTP",
)


class _OperationKey(NamedTuple):
    """What identifies an operation of a service; overloads have different messages."""

    port_type: QName
    name: str
    input_name: str | None
    input: QName | None


def bound_operations(
    definitions: Definitions, log: Log
) -> Iterator[list[BoundOperation]]:
    """Yield each operation of each service once per port that offers it, the best port first.

    An operation of a port type is one operation, whichever ports offer it. A port that isn't SOAP is
    ignored where a SOAP port offers an operation of the same name.
    """
    for service in definitions.services or _implied_services(definitions):
        found: dict[_OperationKey, list[BoundOperation]] = {}
        for port, binding in _ports(service, definitions, log):
            port_type = definitions.port_types.get(binding.port_type)
            if port_type is None:
                message = f"binding {binding.name.local}: port type {binding.port_type} is not defined"
                log.report("wsdl-unresolved", message, binding.source)
                continue
            for abstract, bound in _pairs(port_type.operations, binding, log):
                key = _OperationKey(
                    binding.port_type,
                    abstract.name,
                    abstract.input_name,
                    abstract.input,
                )
                operation = BoundOperation(
                    service.name,
                    port,
                    binding,
                    abstract,
                    bound,
                    {
                        name: definitions.messages[name]
                        for name in named_messages(abstract, bound)
                        if name in definitions.messages
                    },
                )
                found.setdefault(key, []).append(operation)
        offered = {
            key.name
            for key, items in found.items()
            if not why_not_soap(items[0].binding)
        }
        for key, items in found.items():
            if key.name not in offered or not why_not_soap(items[0].binding):
                yield items


def why_not_soap(binding: Binding) -> str:
    """Return why a binding can't be called with SOAP over HTTP; empty if it can."""
    if binding.protocol == "http":
        return "is HTTP GET or POST, not SOAP"
    if binding.protocol == "other":
        return "has no SOAP binding"
    if binding.transport and not binding.transport.startswith(_HTTP):
        return f"has the transport {binding.transport}, not HTTP"
    return ""


def _implied_services(definitions: Definitions) -> tuple[Service, ...]:
    # Without wsdl:service, each binding counts as a service; the caller gives the address.
    return tuple(
        Service(
            name,
            (Port(name.local, name, source=binding.source),),
            source=binding.source,
        )
        for name, binding in definitions.bindings.items()
    )


def _ports(
    service: Service, definitions: Definitions, log: Log
) -> list[tuple[Port, Binding]]:
    """Return the ports with their bindings: SOAP 1.1 first, then SOAP 1.2, then others."""
    found: list[tuple[Port, Binding]] = []
    for port in service.ports:
        binding = definitions.bindings.get(port.binding)
        if binding is None:
            message = f"port {port.name}: binding {port.binding} is not defined"
            log.report("wsdl-unresolved", message, port.source)
            continue
        reason = why_not_soap(binding)
        if reason:
            message = f"port {port.name} was left out: it {reason}"
            log.report("wsdl-unsupported", message, port.source)
        found.append((port, binding))
    return sorted(
        found,
        key=lambda pair: (
            why_not_soap(pair[1]) != "",
            _PROTOCOLS.index(pair[1].protocol),
        ),
    )


def _pairs(
    operations: tuple[AbstractOperation, ...], binding: Binding, log: Log
) -> Iterator[tuple[AbstractOperation, BindingOperation]]:
    """Pair the operations of a binding with those of its port type, overloads by message names."""
    used: set[int] = set()
    for bound in binding.operations:
        named = [
            (index, abstract)
            for index, abstract in enumerate(operations)
            if abstract.name == bound.name and index not in used
        ]
        wanted = bound.input.name if bound.input is not None else None
        exact = [
            pair
            for pair in named
            if wanted is not None and pair[1].input_name == wanted
        ]
        best = next(iter(exact or named), None)
        if best is None:
            message = f"binding operation {bound.name} is not in the port type"
            log.report("wsdl-unresolved", message, bound.source)
            continue
        used.add(best[0])
        yield best[1], bound


def named_messages(
    abstract: AbstractOperation, bound: BindingOperation
) -> Mapping[QName, Source]:
    """Return the messages that an operation refers to, with the place of the reference."""
    names: dict[QName, Source] = {}
    faults = (fault.message for fault in abstract.faults)
    for name in (abstract.input, abstract.output, *faults):
        if name is not None:
            names[name] = abstract.source
    for side in (bound.input, bound.output):
        for header in side.headers if side is not None else ():
            names[header.message] = header.source
    return names
