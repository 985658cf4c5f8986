"""Which types the messages of an API hold, and in which direction: the ones that need code."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from stubwright.diagnostics import Source
from stubwright.model.patterns import left_out, named_types
from stubwright.plan.content.unsupported import UnsupportedError
from stubwright.plan.content.values import (
    Anything,
    Array,
    Dictionary,
    Enumeration,
    Record,
    SimpleList,
)
from stubwright.schema.xsd import XML, XSD, QName

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from stubwright.diagnostics import Log
    from stubwright.model.api import Api, Operation
    from stubwright.plan.content.shapes import Shapes
    from stubwright.plan.content.values import ShapeField, Value

Direction: TypeAlias = Literal["read", "write"]


@dataclass(slots=True)
class Usage:
    """What is used.

    ``records`` are the dataclasses, with the directions that they or types derived from them are
    used in. ``code`` are those that values can have, by direction; ``positions`` those that fields
    are declared with, where a derived type may stand instead; ``known`` those of others, with which
    all that they lead to is known.
    """

    operations: list[Operation] = field(default_factory=list["Operation"])
    records: dict[QName, set[Direction]] = field(
        default_factory=dict[QName, set[Direction]]
    )
    code: dict[QName, set[Direction]] = field(
        default_factory=dict[QName, set[Direction]]
    )
    positions: dict[QName, set[Direction]] = field(
        default_factory=dict[QName, set[Direction]]
    )
    enums: dict[QName, None] = field(default_factory=dict[QName, None])
    known: Mapping[QName, set[Direction]] = field(
        default_factory=dict[QName, set[Direction]]
    )
    anything: set[Direction] = field(default_factory=set["Direction"])
    """The directions in which there are values of any type."""

    def enters(self, position: QName, direction: Direction) -> bool:
        """Note a position; tell whether neither this nor an earlier operation has led there yet."""
        if direction in self.known.get(position, ()):
            return False
        directions = self.positions.setdefault(position, set())
        is_new = direction not in directions
        directions.add(direction)
        return is_new

    def take(self, other: Usage) -> None:
        """Take in what something else uses."""
        for mine, its in (
            (self.records, other.records),
            (self.code, other.code),
            (self.positions, other.positions),
        ):
            for name, directions in its.items():
                mine.setdefault(name, set()).update(directions)
        self.enums |= other.enums
        self.anything |= other.anything


def usage(api: Api, shapes: Shapes, log: Log) -> Usage:
    """Return what the operations of an API use. An operation that can't be planned is left out."""
    found = Usage()
    for operation in api.operations:
        # All types of a JSON operation are looked at.
        trial = Usage(known={} if operation.json is not None else found.positions)
        try:
            _operation(operation, api, shapes, trial)
        except UnsupportedError as error:
            text = f"{operation.service}: {operation.name} was left out: {error}"
            code = left_out(api.entry.operations, operation.name)
            log.report(
                code, text, error.source if error.source.path else operation.source
            )
            continue
        found.operations.append(operation)
        found.take(trial)
    _any_types(api, shapes, found, log)
    if api.operations and not found.operations:
        message = f"no operation of {api.entry.title} is left"
        place = Source(api.operations[0].source.path, 1)
        log.report("wsdl-no-operations", message, place)
    return found


def _any_types(api: Api, shapes: Shapes, found: Usage, log: Log) -> None:
    """Add what values of any type may be: the types that the entry names, and all others."""
    directions = found.anything or {"read", "write"}
    for name in named_types(api.schemas, api.entry.types):
        trial = Usage(known=found.positions)
        try:
            value = shapes.value(name)
            if isinstance(value, Array) and not value.encoded:
                value = Record(name)  # by itself, it is no list of a field
            if not isinstance(value, (Record, Enumeration)):
                text = "values of any type are dataclasses and enumerations"
                raise UnsupportedError(text, api.schemas.types[name].source)
            for direction in sorted(directions):
                _values([value], direction, api, shapes, trial)
        except UnsupportedError as error:
            place = error.source if error.source.path else api.entry.source
            log.report("type-left-out", f"{name} was left out: {error}", place)
            continue
        found.take(trial)
    if "write" in found.anything:
        for name, used in found.code.items():
            if "write" in used:
                found.positions.setdefault(name, set()).add("write")


def _operation(operation: Operation, api: Api, shapes: Shapes, found: Usage) -> None:
    asked = shapes.fields(operation.request)
    answered: tuple[ShapeField, ...] = ()
    _fields(asked, "write", api, shapes, found)
    if operation.response is not None:
        answered = shapes.fields(operation.response, answered=True)
        _fields(answered, "read", api, shapes, found)
    wanted = api.entry.json.base_fault if operation.json is not None else ""
    for name in api.schemas.types:
        if wanted and name.local == wanted:
            _values([shapes.value(name)], "read", api, shapes, found)
    for fault in operation.faults:
        element = api.schemas.elements.get(fault.detail)
        if element is not None:
            _values([shapes.value(element.type)], "read", api, shapes, found)
    if operation.json is not None:
        every = [f for name in found.records for f in shapes.shape(name).fields]
        _refuse_for_json((*asked, *answered, *every))


def _refuse_for_json(fields: Iterable[ShapeField]) -> None:
    for item in fields:
        is_plain = item.kind in {"element", "header"} and item.place == 1
        if not is_plain or isinstance(item.value, Anything):
            text = f"{item.tag.local} has no form in JSON that is known"
            raise UnsupportedError(text)


def _fields(
    fields: Iterable[ShapeField],
    direction: Direction,
    api: Api,
    shapes: Shapes,
    found: Usage,
) -> None:
    _values((item.value for item in fields), direction, api, shapes, found)


def _values(
    values: Iterable[Value],
    direction: Direction,
    api: Api,
    shapes: Shapes,
    found: Usage,
) -> None:
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
            for base in bases(value.type, shapes):
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


def bases(name: QName, shapes: Shapes) -> Iterator[QName]:
    """Yield the bases of a type, the nearest first."""
    base = shapes.shape(name).base
    while base is not None:
        yield base
        base = shapes.shape(base).base


def namespaces_of(
    operations: Iterable[Operation], api: Api, shapes: Shapes
) -> set[str]:
    """Return the namespaces that some operations' requests are written in, headers included."""
    found: set[str] = set()
    values: list[Value] = []
    for operation in operations:
        request = operation.request
        stated = [part.element for part in request.parts]
        stated += [header.element for header in request.headers]
        names = [*stated, request.wrapper]
        found |= {name.namespace for name in names if name is not None}
        asked = shapes.fields(request)
        found |= {item.tag.namespace for item in asked}
        values += [item.value for item in asked]
    found |= namespaces_in(values, api, shapes)
    return found - {"", XML, XSD}


def namespaces_in(values: Iterable[Value], api: Api, shapes: Shapes) -> set[str]:
    """Return the namespaces that values are written in."""
    found: set[str] = set()
    pending = list(values)
    seen: set[QName] = set()
    entered: set[QName] = set()
    while pending:
        value = pending.pop()
        while isinstance(value, Array):
            found.add(value.tag.namespace)
            if value.item_type is not None:
                found.add(value.item_type.namespace)
            value = value.item
        if isinstance(value, Dictionary):
            found |= {value.tag.namespace, value.key.namespace, value.value.namespace}
        if isinstance(value, Record) and value.type not in entered:
            entered.add(value.type)
            for name in family(value.type, api):
                if name not in seen:
                    seen.add(name)
                    found.add(name.namespace)
                    for item in shapes.shape(name).fields:
                        found.add(item.tag.namespace)
                        pending.append(item.value)
    return found - {"", XML, XSD}
