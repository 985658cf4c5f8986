"""Selects operations by pattern, leaving out those that can't be called."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from stubwright.model.patterns import left_out_code, matches, named_types
from stubwright.model.selection import BoundOperation, Selection
from stubwright.schema.xsd import Schemas
from stubwright.select.bindings import bound_operations, named_messages, why_not_soap
from stubwright.select.closure import (
    Missing,
    component_graph,
    components,
    operation_references,
    reach,
    reasons,
    type_reference,
)

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from stubwright.diagnostics import Log, Source
    from stubwright.model.selection import ComponentKey, Reason
    from stubwright.schema.wsdl import Binding, BindingOperation, Definitions
    from stubwright.schema.xsd import Component, QName
    from stubwright.select.closure import ComponentGraph, Visit

C = TypeVar("C", bound="Component")


class _Uncallable(NamedTuple):
    """Why an operation can't be called, and the place that says so."""

    reason: str
    source: Source


def select(
    definitions: Definitions,
    patterns: Sequence[str],
    log: Log,
    types: Sequence[str] = (),
) -> Selection:
    """Select the operations that match a pattern, and everything that they reach.

    An operation that can't be called is left out, with a diagnostic that says why. ``types`` are
    patterns of types that xs:anyType values may have; they are selected, too, or left out in the same way.
    """
    graph = component_graph(definitions.schemas)
    visited: dict[Visit, Reason] = {}
    chosen: list[BoundOperation] = []
    for ports in bound_operations(definitions, log):
        wanted = [operation for operation in ports if _is_wanted(operation, patterns)]
        refused: list[_Uncallable] = []
        for operation in wanted:
            found = _reached(operation, definitions, graph, visited)
            if not isinstance(found, _Uncallable):
                visited |= found
                chosen.append(operation)
                break
            refused.append(found)
        else:
            for operation, (reason, source) in zip(wanted[:1], refused, strict=False):
                name = operation.abstract.name
                message = f"{operation.service.local}: {name} was left out: {reason}"
                log.report(left_out_code(patterns, name), message, source)
    if not chosen:
        message = f"no operation that can be called matches {', '.join(patterns)}"
        log.report("wsdl-no-operations", message, definitions.source)
    for wanted_type in named_types(definitions.schemas, types):
        source = definitions.schemas.types[wanted_type].source
        requested = type_reference(wanted_type, source, "requested by name")
        also = reach(graph, [requested], visited)
        if isinstance(also, Missing):
            message = f"{wanted_type} was left out: {also.name} is not defined"
            log.report("type-left-out", message, also.source)
        else:
            visited |= also
    schemas = components(definitions.schemas, visited)
    return Selection(_narrowed(chosen), schemas, reasons(visited))


def _is_wanted(operation: BoundOperation, patterns: Sequence[str]) -> bool:
    service, port = operation.service.local, operation.port.name
    name = operation.abstract.name
    return any(matches(pattern, service, port, name) for pattern in patterns)


def _reached(
    operation: BoundOperation,
    definitions: Definitions,
    graph: ComponentGraph,
    visited: Mapping[Visit, Reason],
) -> dict[Visit, Reason] | _Uncallable:
    """Return what an operation reaches beyond what was visited, or why it can't be called."""
    uncallable = next(_why_uncallable(operation, definitions), None)
    if uncallable is not None:
        return uncallable
    found = reach(graph, operation_references(operation), visited)
    if isinstance(found, Missing):
        return _Uncallable(f"{found.name} is not defined", found.source)
    return found


def _why_uncallable(
    operation: BoundOperation, definitions: Definitions
) -> Iterator[_Uncallable]:
    """Yield why an operation can't be called, apart from schema components that are missing."""
    bound, abstract = operation.bound, operation.abstract
    if reason := why_not_soap(operation.binding):
        yield _Uncallable(f"port {operation.port.name} {reason}", bound.source)
    sides = [side for side in (bound.input, bound.output) if side is not None]
    for side in sides:
        if side.unsupported:
            reason = f"its binding uses {side.unsupported}, which isn't supported"
            yield _Uncallable(reason, bound.source)
    if abstract.input is None:
        yield _Uncallable("it has no input message", abstract.source)
    messages = definitions.messages
    for name, source in named_messages(abstract, bound).items():
        if name not in messages:
            yield _Uncallable(f"message {name} is not defined", source)
    for header in (header for side in sides for header in side.headers):
        message = messages.get(header.message)
        parts = message.parts if message is not None else ()
        if header.part not in {part.name for part in parts}:
            reason = f"message {header.message} has no part {header.part}"
            yield _Uncallable(reason, header.source)


def _narrowed(chosen: Sequence[BoundOperation]) -> tuple[BoundOperation, ...]:
    """Return the operations with bindings that contain chosen operations only."""
    kept: dict[QName, set[tuple[BindingOperation, Source]]] = {}
    for operation in chosen:
        bound = operation.bound
        kept.setdefault(operation.binding.name, set()).add((bound, bound.source))
    return tuple(
        replace(item, binding=_only(item.binding, kept[item.binding.name]))
        for item in chosen
    )


def _only(
    binding: Binding, kept: Container[tuple[BindingOperation, Source]]
) -> Binding:
    operations = tuple(o for o in binding.operations if (o, o.source) in kept)
    return replace(binding, operations=operations)


def merge(selections: Iterable[Selection], log: Log) -> Selection:
    """Merge what was selected from several WSDL documents of one API."""
    operations: list[BoundOperation] = []
    schemas = Schemas()
    why: dict[ComponentKey, Reason] = {}
    for selection in selections:
        operations.extend(selection.operations)
        why |= selection.reasons
        schemas = Schemas(
            _join(schemas.elements, selection.schemas.elements, log),
            _join(schemas.types, selection.schemas.types, log),
            _join(schemas.groups, selection.schemas.groups, log),
            _join(schemas.attributes, selection.schemas.attributes, log),
            _join(schemas.attribute_groups, selection.schemas.attribute_groups, log),
        )
    return Selection(tuple(operations), schemas, why)


def _join(
    first: Mapping[QName, C], second: Mapping[QName, C], log: Log
) -> Mapping[QName, C]:
    joined = dict(first)
    for name, component in second.items():
        if joined.setdefault(name, component) != component:
            message = f"{name} differs between the files of the API"
            log.report("xsd-duplicate", message, component.source)
    return joined
