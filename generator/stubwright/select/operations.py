"""Operations by pattern: which can be called, which are wanted, and what they need."""

from __future__ import annotations

from dataclasses import replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Protocol, TypeVar

from stubwright.model.selection import BoundOperation, Selection
from stubwright.model.wsdl import Port, Service
from stubwright.model.xsd import QName, Schemas
from stubwright.select.closure import Closure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from stubwright.diagnostics import Log, Source
    from stubwright.model.wsdl import (
        AbstractOperation,
        Binding,
        BindingOperation,
        Definitions,
        Message,
    )

C = TypeVar("C", bound="Component")


class Component(Protocol):
    """Any component of a schema."""

    @property
    def source(self) -> Source:
        """The place where it is defined."""
        ...


def select(definitions: Definitions, patterns: Sequence[str], log: Log) -> Selection:
    """Select the operations that match a pattern, and everything that they reach.

    A pattern is a shell pattern for an operation's name or, where it has a slash, for
    ``service.port/operation``, ``service/operation`` or ``port/operation``. An operation that can't
    be called is left out, with a diagnostic that says why.
    """
    closure = Closure(definitions.schemas)
    chosen: list[BoundOperation] = []
    for operation in _bound_operations(definitions, log):
        if not any(_matches(operation, pattern) for pattern in patterns):
            continue
        reason = _obstacle(operation)
        if reason:
            message = f"{operation.abstract.name} was left out: {reason}"
            log.report("wsdl-unsupported", message, operation.bound.source)
            continue
        missing = closure.include(operation)
        if missing is not None:
            message = (
                f"{operation.abstract.name} was left out: {missing[0]} is not defined"
            )
            log.report("xsd-unresolved", message, missing[1])
            continue
        chosen.append(operation)
    if not chosen:
        message = f"no operation that can be called matches {', '.join(patterns)}"
        log.report("wsdl-no-operations", message, definitions.source)
    return Selection(_narrowed(chosen), closure.schemas(), closure.reasons)


def _narrowed(chosen: Sequence[BoundOperation]) -> tuple[BoundOperation, ...]:
    """Return the operations, with bindings that hold none that wasn't chosen."""
    kept: dict[QName, set[int]] = {}
    for operation in chosen:
        kept.setdefault(operation.binding.name, set()).add(id(operation.bound))
    return tuple(
        replace(item, binding=_only(item.binding, kept[item.binding.name]))
        for item in chosen
    )


def _only(binding: Binding, kept: set[int]) -> Binding:
    operations = tuple(bound for bound in binding.operations if id(bound) in kept)
    return replace(binding, operations=operations)


def _matches(operation: BoundOperation, pattern: str) -> bool:
    name = operation.abstract.name
    if "/" not in pattern:
        return fnmatchcase(name, pattern)
    service, port = operation.service, operation.port.name
    return any(
        fnmatchcase(f"{place}/{name}", pattern)
        for place in (f"{service}.{port}", service, port)
    )


def _obstacle(operation: BoundOperation) -> str:
    for side in (operation.bound.input, operation.bound.output):
        if side is not None and side.unsupported:
            return f"its binding uses {side.unsupported}, which is not plain SOAP"
    if operation.abstract.input is None:
        return "it has no input message"
    return ""


def _bound_operations(definitions: Definitions, log: Log) -> Iterator[BoundOperation]:
    for service in definitions.services or _implied_services(definitions):
        taken: set[tuple[QName, str, str | None]] = set()
        for port, binding in _soap_ports(service, definitions, log):
            port_type = definitions.port_types.get(binding.port_type)
            if port_type is None:
                message = f"binding {binding.name.local}: port type {binding.port_type} is not defined"
                log.report("wsdl-unresolved", message, binding.source)
                continue
            for abstract, bound in _pairs(port_type.operations, binding, log):
                key = (binding.port_type, abstract.name, abstract.input_name)
                if key not in taken:
                    taken.add(key)
                    messages = _messages(abstract, bound, definitions, log)
                    if messages is not None:
                        yield BoundOperation(
                            service.name.local, port, binding, abstract, bound, messages
                        )


def _implied_services(definitions: Definitions) -> tuple[Service, ...]:
    # Without wsdl:service each binding is a service of its own; the caller gives the address.
    return tuple(
        Service(
            name,
            (Port(name.local, name, source=binding.source),),
            source=binding.source,
        )
        for name, binding in definitions.bindings.items()
    )


def _soap_ports(
    service: Service, definitions: Definitions, log: Log
) -> list[tuple[Port, Binding]]:
    """Return the ports that speak SOAP, SOAP 1.1 first; report the others."""
    found: list[tuple[Port, Binding]] = []
    for port in service.ports:
        binding = definitions.bindings.get(port.binding)
        if binding is None:
            message = f"port {port.name}: binding {port.binding} is not defined"
            log.report("wsdl-unresolved", message, port.source)
        elif binding.protocol in {"soap11", "soap12"}:
            found.append((port, binding))
        else:
            message = f"port {port.name} was left out: its binding is not SOAP"
            log.report("wsdl-unsupported", message, port.source)
    return sorted(found, key=lambda pair: pair[1].protocol)


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


def _messages(
    abstract: AbstractOperation,
    bound: BindingOperation,
    definitions: Definitions,
    log: Log,
) -> Mapping[QName, Message] | None:
    names: dict[QName, Source] = {}
    for name in (
        abstract.input,
        abstract.output,
        *(f.message for f in abstract.faults),
    ):
        if name is not None:
            names[name] = abstract.source
    for side in (bound.input, bound.output):
        for header in side.headers if side is not None else ():
            names[header.message] = header.source
    found: dict[QName, Message] = {}
    for name, source in names.items():
        message = definitions.messages.get(name)
        if message is None:
            text = f"{abstract.name} was left out: message {name} is not defined"
            log.report("wsdl-unresolved", text, source)
            return None
        found[name] = message
    return found


def merge(selections: Iterable[Selection], log: Log) -> Selection:
    """Join what was selected from several WSDL documents of one API."""
    operations: list[BoundOperation] = []
    schemas = Schemas()
    reasons: dict[QName, str] = {}
    for selection in selections:
        operations.extend(selection.operations)
        reasons |= selection.reasons
        schemas = Schemas(
            _join(schemas.elements, selection.schemas.elements, log),
            _join(schemas.types, selection.schemas.types, log),
            _join(schemas.groups, selection.schemas.groups, log),
            _join(schemas.attributes, selection.schemas.attributes, log),
            _join(schemas.attribute_groups, selection.schemas.attribute_groups, log),
        )
    return Selection(tuple(operations), schemas, reasons)


def _join(
    first: Mapping[QName, C], second: Mapping[QName, C], log: Log
) -> Mapping[QName, C]:
    joined = dict(first)
    for name, component in second.items():
        if joined.setdefault(name, component) != component:
            message = f"{name} differs between the files of the API"
            log.report("xsd-duplicate", message, component.source)
    return joined
