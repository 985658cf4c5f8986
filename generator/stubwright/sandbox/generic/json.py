"""Converts values to JSON messages and back, by an API's conventions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from stubwright.sandbox.generic.complex import content, derives
from stubwright.sandbox.generic.simple import (
    INTEGERS,
    atomic,
    in_range,
    text_of,
    value_of,
)
from stubwright.sandbox.generic.values import TYPE, MessageError, as_list, as_table
from stubwright.schema.xsd import ComplexType, QName, SimpleType

if TYPE_CHECKING:
    from stubwright.catalog.entry import JsonConventions, JsonFault
    from stubwright.model.api import Api, Operation
    from stubwright.sandbox.generic.complex import Content
    from stubwright.sandbox.generic.values import Table, Value
    from stubwright.schema.xsd import Element, Schemas

_ARRAY: Final = re.compile("ArrayOf", re.IGNORECASE)
_WIDE: Final = 2**53
"""Larger integers lose digits in programs that read JSON numbers as doubles."""


class JsonValues:
    """Writes and reads JSON values of some schemas' types."""

    def __init__(self, schemas: Schemas, conventions: JsonConventions) -> None:
        self._schemas = schemas
        self._conventions = conventions

    def write(self, declared: QName, value: Value) -> Value:
        """Return a JSON value. Raises `MessageError` for a value that isn't of its type."""
        if value is None:
            return None
        if not isinstance(self._schemas.types.get(declared), ComplexType):
            return self._write_simple(declared, value)
        table = as_table(value)
        array = self._array(declared)
        if array is not None:
            return self._write_array(array, table)
        actual: QName = table.get(TYPE) or declared
        if not derives(self._schemas, actual, declared):
            raise MessageError(f"{actual} isn't derived from {declared}")
        members = self._write_members(actual, table)
        if actual != declared and self._conventions.discriminator:
            members[self._conventions.discriminator] = actual.local
        return members

    def read(self, declared: QName, value: Value) -> Value:
        """Return the value of a JSON value. Raises `MessageError`."""
        if value is None:
            return None
        if not isinstance(self._schemas.types.get(declared), ComplexType):
            return self._read_simple(declared, value)
        array = self._array(declared)
        if array is not None:
            return self._read_array(array, value)
        members = as_table(value)
        actual = self._named_type(declared, members)
        table = self._read_members(actual, members)
        return {TYPE: actual, **table} if actual != declared else table

    # Objects

    def _write_members(self, actual: QName, table: Table) -> Table:
        known = content(self._schemas, actual)
        members: Table = {}
        for key, value in table.items():
            if key == TYPE:
                continue
            element = known.named(key)
            try:
                members[element.name.local] = (
                    [self.write(element.type, each) for each in as_list(value)]
                    if element.name in known.many
                    else self.write(element.type, value)
                )
            except MessageError as error:
                raise error.inside(key) from None
        return members

    def _read_members(self, actual: QName, members: Table) -> Table:
        known = content(self._schemas, actual)
        table: Table = {}
        for member, value in members.items():
            element = next(
                (e for e in known.elements.values() if e.name.local == member), None
            )
            if element is None:
                if member == self._conventions.discriminator:
                    continue
                raise MessageError("the type has no such element", member)
            try:
                table[known.keys[element.name]] = (
                    [self.read(element.type, each) for each in as_list(value)]
                    if element.name in known.many
                    else self.read(element.type, value)
                )
            except MessageError as error:
                raise error.inside(member) from None
        return table

    def _named_type(self, declared: QName, members: Table) -> QName:
        """Return the derived type that the discriminator names, or the declared one."""
        stated = members.get(self._conventions.discriminator)
        for name in self._schemas.types:
            if name.local == stated and derives(self._schemas, name, declared):
                return name
        return declared

    # Arrays and dictionaries

    def _array(self, name: QName) -> Element | None:
        """Return the item of an ``ArrayOf`` type that is written as a plain JSON array."""
        if not self._conventions.plain_arrays or not _ARRAY.match(name.local):
            return None
        known = content(self._schemas, name)
        if len(known.elements) != 1 or not known.many:
            return None
        return next(iter(known.elements.values()))

    def _pair(self, item: Element) -> Content | None:
        """Return the content of a dictionary's items; None if the array isn't a dictionary."""
        if not item.name.local.startswith("KeyValue"):
            return None
        known = content(self._schemas, item.type)
        names = [name.local.lower() for name in known.elements]
        return known if names == ["key", "value"] else None

    def _write_array(self, item: Element, table: Table) -> Value:
        items = as_list(table.get(item.name.local, []))
        pair = self._pair(item)
        if pair is None:
            return [self.write(item.type, each) for each in items]
        renamed = dict(
            zip(pair.keys.values(), self._conventions.dictionary, strict=True)
        )
        return [
            {renamed[key]: value for key, value in self.write(item.type, each).items()}
            for each in items
        ]

    def _read_array(self, item: Element, value: Value) -> Value:
        pair = self._pair(item)
        if pair is None:
            return {item.name.local: [self.read(item.type, v) for v in as_list(value)]}
        keys = {key.lower(): key for key in pair.keys.values()}
        items = [
            {keys.get(member.lower(), member): text for member, text in each.items()}
            for each in map(as_table, as_list(value))
        ]
        return {item.name.local: [self.read(item.type, each) for each in items]}

    # Simple values

    def _write_simple(self, name: QName, value: Value) -> Value:
        builtin, made = atomic(self._schemas, name)
        if made is not None and made.variety == "list" and made.item is not None:
            item = made.item
            items = [self._write_simple(item, each) for each in as_list(value)]
            separator = self._conventions.separator
            return separator.join(map(str, items)) if separator else items
        if builtin in INTEGERS:
            number = in_range(builtin, value)
            quoted = self._conventions.long == "string" and _is_wide(builtin)
            return str(number) if quoted else number
        text = text_of(self._schemas, name, value)
        if builtin == "boolean":
            return value
        return float(value) if builtin in {"double", "float"} else text

    def _read_simple(self, name: QName, value: Value) -> Value:
        builtin, made = atomic(self._schemas, name)
        if made is not None and made.variety == "list" and made.item is not None:
            return self._read_list(made, value)
        if builtin in INTEGERS:
            if isinstance(value, str) and _is_wide(builtin):
                return value_of(self._schemas, name, value)
            return in_range(builtin, value)
        if builtin == "boolean" and isinstance(value, bool):
            return value
        if builtin in {"double", "float"} and type(value) in {int, float}:
            return float(value)
        if isinstance(value, str) and builtin not in {"boolean", "double", "float"}:
            return value_of(self._schemas, name, value)
        raise MessageError(f"{value!r} isn't a valid {name.local}")

    def _read_list(self, made: SimpleType, value: Value) -> Value:
        separator = self._conventions.separator
        item = made.item
        if item is None:
            return []
        if not separator:
            return [self._read_simple(item, each) for each in as_list(value)]
        if not isinstance(value, str):
            raise MessageError(f"{value!r} isn't a list in a string")
        words = value.split(separator) if value else []
        return [value_of(self._schemas, item, word) for word in words]


class JsonMessages:
    """Writes and reads the JSON messages of one API."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._conventions = api.entry.json
        self._values = JsonValues(api.schemas, api.entry.json)

    def request(self, operation: Operation, body: Value) -> Value:
        """Return the JSON of a request."""
        written = self._values.write(self._root(operation, is_reply=False), body)
        envelope = self._conventions.envelope
        if not envelope:
            return written
        name = operation.json.rpc_method if operation.json is not None else ""
        return {envelope["method"]: name, envelope["params"]: written}

    def response(self, operation: Operation, body: Value) -> Value:
        """Return the JSON of a reply."""
        written = self._values.write(self._root(operation, is_reply=True), body)
        envelope = self._conventions.envelope
        return {envelope["result"]: written} if envelope else written

    def error(self, fault: QName, value: Value, text: str = "") -> Value:
        """Return the JSON of an error of a fault type; ``text`` is its message."""
        stated = self._conventions.error
        if stated is None:
            written = as_table(self._values.write(fault, value))
            return {**written, self._conventions.discriminator: fault.local}
        written = self._error_members(
            stated, as_table(self._values.write(fault, value))
        )
        if stated.text:
            written[stated.text] = text
        envelope = self._conventions.envelope
        return {envelope["error"]: written} if envelope else written

    def read_request(self, operation: Operation, message: Value) -> Value:
        """Return the body of a request. Raises `MessageError`."""
        envelope = self._conventions.envelope
        if envelope:
            members = as_table(message)
            name = operation.json.rpc_method if operation.json is not None else ""
            if set(members) != {envelope["method"], envelope["params"]}:
                raise MessageError(
                    "the request must have exactly the members of the envelope"
                )
            if members[envelope["method"]] != name:
                raise MessageError(f"the request names another method than {name}")
            message = members[envelope["params"]]
        return self._values.read(self._root(operation, is_reply=False), message)

    def read_response(self, operation: Operation, message: Value) -> Value:
        """Return the body of a reply. Raises `MessageError`."""
        envelope = self._conventions.envelope
        if envelope:
            message = as_table(message).get(envelope["result"])
        return self._values.read(self._root(operation, is_reply=True), message)

    def _root(self, operation: Operation, *, is_reply: bool) -> QName:
        message = operation.response if is_reply else operation.request
        if message is None or len(message.parts) != 1:
            raise MessageError(
                f"{operation.name} doesn't have exactly one part, which JSON requires"
            )
        part = message.parts[0]
        if part.element is not None:
            return self._api.schemas.elements[part.element].type
        if part.type is None:
            raise MessageError(f"{operation.name} has an untyped part")
        return part.type

    @staticmethod
    def _error_members(stated: JsonFault, written: Table) -> Table:
        return {
            member: written[field]
            for member, field in stated.members.items()
            if field in written
        }


def _is_wide(builtin: str) -> bool:
    low, high = INTEGERS[builtin]
    return low is None or high is None or low < -_WIDE or high > _WIDE
