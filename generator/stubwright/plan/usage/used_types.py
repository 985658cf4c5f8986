"""Finds the types that the messages of an API contain, by direction: those that need code."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from stubwright.diagnostics import Source
from stubwright.model.patterns import left_out_code, named_types
from stubwright.plan.content.unsupported import UnsupportedError
from stubwright.plan.content.values import (
    Anything,
    Array,
    Enumeration,
    Record,
    SimpleList,
)
from stubwright.schema.xsd import QName

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from stubwright.diagnostics import Log
    from stubwright.model.api import Api, Operation
    from stubwright.plan.content.messages import MessageShapes
    from stubwright.plan.content.values import ShapeField, Value

Direction: TypeAlias = Literal["read", "write"]
Directions: TypeAlias = "dict[QName, set[Direction]]"


@dataclass(frozen=True, slots=True)
class Usage:
    """The types that the operations of an API use.

    ``records`` are the dataclasses, with the directions in which they or types derived from them are
    used. ``code`` are the types that values can have, by direction; ``positions`` the declared types of
    fields, whose values may be of a derived type instead. ``anything`` are the directions in which
    there are xs:anyType values.
    """

    operations: tuple[Operation, ...]
    records: Mapping[QName, frozenset[Direction]]
    code: Mapping[QName, frozenset[Direction]]
    positions: Mapping[QName, frozenset[Direction]]
    enums: tuple[QName, ...]
    anything: frozenset[Direction]


@dataclass(slots=True)
class _Walk:
    """The types found so far, while those of one or several operations are visited.

    ``known`` are positions of other walks, which needn't be visited again.
    """

    records: Directions = field(default_factory=dict[QName, "set[Direction]"])
    code: Directions = field(default_factory=dict[QName, "set[Direction]"])
    positions: Directions = field(default_factory=dict[QName, "set[Direction]"])
    enums: dict[QName, None] = field(default_factory=dict[QName, None])
    anything: set[Direction] = field(default_factory=set["Direction"])
    known: Directions = field(default_factory=dict[QName, "set[Direction]"])

    def enters(self, position: QName, direction: Direction) -> bool:
        """Record a position; tell whether neither this nor another walk has visited it yet."""
        if direction in self.known.get(position, ()):
            return False
        directions = self.positions.setdefault(position, set())
        is_new = direction not in directions
        directions.add(direction)
        return is_new

    def merge(self, other: _Walk) -> None:
        """Add what another walk has found."""
        for mine, its in (
            (self.records, other.records),
            (self.code, other.code),
            (self.positions, other.positions),
        ):
            for name, directions in its.items():
                mine.setdefault(name, set()).update(directions)
        self.enums |= other.enums
        self.anything |= other.anything

    def usage(self, operations: Iterable[Operation]) -> Usage:
        """Return the result, once everything has been found."""
        return Usage(
            tuple(operations),
            _frozen(self.records),
            _frozen(self.code),
            _frozen(self.positions),
            tuple(self.enums),
            frozenset(self.anything),
        )


def _frozen(found: Directions) -> Mapping[QName, frozenset[Direction]]:
    return {name: frozenset(directions) for name, directions in found.items()}


def usage(api: Api, messages: MessageShapes, log: Log) -> Usage:
    """Return the types that the operations of an API use. An operation that can't be planned is left out."""
    found = _Walk()
    operations: list[Operation] = []
    for operation in api.operations:
        # All types of a JSON operation are checked.
        trial = _Walk(known={} if operation.json is not None else found.positions)
        try:
            _operation(operation, api, messages, trial)
        except UnsupportedError as error:
            text = f"{operation.service}: {operation.name} was left out: {error}"
            code = left_out_code(api.entry.operations, operation.name)
            log.report(
                code, text, error.source if error.source.path else operation.source
            )
            continue
        operations.append(operation)
        found.merge(trial)
    _any_types(api, messages, found, log)
    if api.operations and not operations:
        message = f"no operation of {api.entry.title} is left"
        place = Source(api.operations[0].source.path, 1)
        log.report("wsdl-no-operations", message, place)
    return found.usage(operations)


def _any_types(api: Api, messages: MessageShapes, found: _Walk, log: Log) -> None:
    """Add the types that xs:anyType values may have: those that the entry names, and all others."""
    directions = found.anything or {"read", "write"}
    for name in named_types(api.schemas, api.entry.types):
        trial = _Walk(known=found.positions)
        try:
            value = messages.shapes.types.value(name)
            if isinstance(value, Array) and not value.encoded:
                value = Record(name)  # by itself, it is no list of a field
            if not isinstance(value, (Record, Enumeration)):
                text = "only dataclasses and enumerations can be xs:anyType values"
                raise UnsupportedError(text, api.schemas.types[name].source)
            for direction in sorted(directions):
                _values([value], direction, api, messages, trial)
        except UnsupportedError as error:
            place = error.source if error.source.path else api.entry.source
            log.report("type-left-out", f"{name} was left out: {error}", place)
            continue
        found.merge(trial)
    if "write" in found.anything:
        for name, used in found.code.items():
            if "write" in used:
                found.positions.setdefault(name, set()).add("write")


def _operation(
    operation: Operation, api: Api, messages: MessageShapes, found: _Walk
) -> None:
    shapes = messages.shapes
    asked = messages.fields(operation.request)
    answered: tuple[ShapeField, ...] = ()
    _values((item.value for item in asked), "write", api, messages, found)
    if operation.response is not None:
        answered = messages.fields(operation.response, answered=True)
        _values((item.value for item in answered), "read", api, messages, found)
    wanted = api.entry.json.base_fault if operation.json is not None else ""
    faults = [name for name in api.schemas.types if wanted and name.local == wanted]
    for fault in operation.faults:
        element = api.schemas.elements.get(fault.detail)
        faults += [element.type] if element is not None else []
    for name in faults:
        _values([shapes.types.value(name)], "read", api, messages, found)
    if operation.json is not None:
        every = [f for name in found.records for f in shapes.shape(name).fields]
        _refuse_for_json((*asked, *answered, *every))


def _refuse_for_json(fields: Iterable[ShapeField]) -> None:
    """Raise `UnsupportedError` for a field that can't be written in JSON."""
    for item in fields:
        is_plain = item.kind in {"element", "header"} and item.position == 1
        if not is_plain or isinstance(item.value, Anything):
            text = f"{item.tag.local} can't be expressed in JSON"
            raise UnsupportedError(text)


def _values(
    values: Iterable[Value],
    direction: Direction,
    api: Api,
    messages: MessageShapes,
    found: _Walk,
) -> None:
    """Add the types that values contain. Raises `UnsupportedError`."""
    shapes = messages.shapes
    pending = list(values)
    while pending:
        value = pending.pop()
        if isinstance(value, Record):
            if not found.enters(value.type, direction):
                continue
            for name in family(value.type, api):
                found.records.setdefault(name, set()).add(direction)
                directions = found.code.setdefault(name, set())
                if direction not in directions:
                    directions.add(direction)
                    shape = shapes.shape(name)
                    pending += [item.value for item in (*shape.fields, *shape.dropped)]
            for base in shapes.bases(value.type):
                found.records.setdefault(base, set()).add(direction)
        elif isinstance(value, (Array, SimpleList)):
            pending.append(value.item)
        elif isinstance(value, Enumeration):
            found.enums.setdefault(value.type)
        elif isinstance(value, Anything):
            found.anything.add(direction)


def family(name: QName, api: Api) -> Iterator[QName]:
    """Yield a type and all types derived from it, each before its own derived types."""
    pending = [name]
    seen: set[QName] = set()
    while pending:
        current = pending.pop()
        if current not in seen:
            seen.add(current)
            yield current
            pending.extend(reversed(api.derived.get(current, ())))
