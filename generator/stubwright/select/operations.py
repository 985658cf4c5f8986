"""Operations by pattern: which can be called, which are wanted, and what they need."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from stubwright.model.patterns import left_out, matches, named_types
from stubwright.model.selection import BoundOperation, Selection
from stubwright.schema.xsd import Schemas
from stubwright.select.bindings import bound_operations, named_messages, no_soap
from stubwright.select.closure import Closure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from stubwright.diagnostics import Log, Source
    from stubwright.schema.wsdl import Binding, Definitions
    from stubwright.schema.xsd import QName

C = TypeVar("C", bound="Component")


class Component(Protocol):
    """Any component of a schema."""

    @property
    def source(self) -> Source:
        """The place where it is defined."""
        ...


def select(
    definitions: Definitions,
    patterns: Sequence[str],
    log: Log,
    types: Sequence[str] = (),
) -> Selection:
    """Select the operations that match a pattern, and everything that they reach.

    An operation that can't be called is left out, with a diagnostic that says why. So is one of the
    ``types`` that match a pattern and that values of any type may have.
    """
    closure = Closure(definitions.schemas)
    chosen: list[BoundOperation] = []
    for bindings in bound_operations(definitions, log):
        wanted = [item for item in bindings if _wanted(item, patterns)]
        obstacles: list[tuple[BoundOperation, str, Source]] = []
        for operation in wanted:
            obstacle = _obstacle(operation, definitions) or _missing(operation, closure)
            if obstacle is None:
                chosen.append(operation)
                break
            obstacles.append((operation, *obstacle))
        else:
            for operation, reason, source in obstacles[:1]:
                name = operation.abstract.name
                message = f"{operation.service}: {name} was left out: {reason}"
                log.report(left_out(patterns, name), message, source)
    if not chosen:
        message = f"no operation that can be called matches {', '.join(patterns)}"
        log.report("wsdl-no-operations", message, definitions.source)
    for kind in named_types(definitions.schemas, types):
        missing = closure.include_type(kind)
        if missing is not None:
            message = f"{kind} was left out: {missing[0]} is not defined"
            log.report("type-left-out", message, missing[1])
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


def _wanted(operation: BoundOperation, patterns: Sequence[str]) -> bool:
    service, port = operation.service, operation.port.name
    name = operation.abstract.name
    return any(matches(pattern, service, port, name) for pattern in patterns)


def _obstacle(
    operation: BoundOperation, definitions: Definitions
) -> tuple[str, Source] | None:
    """Return why an operation can't be called, and the place that says so."""
    bound = operation.bound
    reason = no_soap(operation.binding)
    if reason:
        return f"port {operation.port.name} {reason}", bound.source
    for side in (bound.input, bound.output):
        if side is not None and side.unsupported:
            reason = f"its binding uses {side.unsupported}, which is not plain SOAP"
            return reason, bound.source
    if operation.abstract.input is None:
        return "it has no input message", operation.abstract.source
    return next(_undefined(operation, definitions), None)


def _undefined(
    operation: BoundOperation, definitions: Definitions
) -> Iterator[tuple[str, Source]]:
    """Yield the messages and header parts that are named but not defined."""
    for name, source in named_messages(operation.abstract, operation.bound).items():
        if name not in definitions.messages:
            yield f"message {name} is not defined", source
    for side in (operation.bound.input, operation.bound.output):
        for header in side.headers if side is not None else ():
            message = definitions.messages.get(header.message)
            parts = message.parts if message is not None else ()
            if header.part not in {part.name for part in parts}:
                yield f"message {header.message} has no part {header.part}", header.source


def _missing(operation: BoundOperation, closure: Closure) -> tuple[str, Source] | None:
    """Return the first component that an operation needs and that isn't defined."""
    missing = closure.include(operation)
    return None if missing is None else (f"{missing[0]} is not defined", missing[1])


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
