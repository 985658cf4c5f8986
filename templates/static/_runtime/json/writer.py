"""Writing JSON requests: the functions that generated writers call. Each returns a member, or its value.

``None`` means that a member isn't set: ``member_if_set`` leaves it out and `member` raises. `NIL` is
written as null everywhere.
"""

from __future__ import annotations

from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar, cast

from ..errors import LexicalError
from ..messages import NIL
from ..values.lexical import (
    RANGES,
    encoded,
    items_of,
    plain_integers,
    refuse_non_sequence,
    shown,
    takes_none,
    whole,
    xs_decimal,
    xs_hex_binary,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ..messages import Nil

    Text = Callable[[object], str]

T = TypeVar("T")

Record: TypeAlias = dict[str, object]
Member: TypeAlias = "tuple[str, object] | None"


NUMBERS: Final[set[object]] = set()
"""The writers of integers as JSON numbers; the others write strings."""


def record(*members: Member) -> Record:
    """A JSON object of the members that are set; of two with one name, the last one wins."""
    return dict(filter(None, members))


def member(name: str, write: Callable[[T], object], value: T | None) -> Member:
    """A required member."""
    if value is NIL:
        return name, None
    try:
        if value is None:
            raise LexicalError("is required")
        return name, write(value)
    except LexicalError as error:
        raise error.inside(name) from None


def member_if_set(name: str, write: Callable[[T], object], value: T | None) -> Member:
    """A member; nothing for None."""
    return None if value is None else member(name, write, value)


def member_or_null(name: str, write: Callable[[T], object], value: T | None) -> Member:
    """A member; null for None."""
    return (name, None) if value is None else member(name, write, value)


def items(
    name: str, write: Callable[[T], object], values: Iterable[T | None] | Nil | None
) -> Member:
    """A required member with a JSON array."""
    if values is NIL:
        return name, None
    try:
        if values is None:
            raise LexicalError("is required")
        return name, _array(write, values)
    except LexicalError as error:
        raise error.inside(name) from None


def items_if_set(
    name: str, write: Callable[[T], object], values: Iterable[T | None] | Nil | None
) -> Member:
    """Like `items`; nothing for None."""
    return None if values is None else items(name, write, values)


def items_or_null(
    name: str, write: Callable[[T], object], values: Iterable[T | None] | Nil | None
) -> Member:
    """Like `items`; null for None."""
    return (name, None) if values is None else items(name, write, values)


def items_if_any(
    name: str, write: Callable[[T], object], values: Iterable[T | None] | None
) -> Member:
    """Like `items`; nothing for no values."""
    return items(name, write, values) if values else None


def _array(write: Callable[[T], object], values: Iterable[T | None]) -> list[object]:
    plain = plain_integers(write, values)
    if plain is not None:
        if write not in NUMBERS:
            return [f"{value}" for value in plain]
        # A list isn't copied: it becomes text before the caller can change it.
        return cast("list[object]", plain if type(plain) is list else [*plain])
    refuse_non_sequence(values)
    array: list[object] = []
    nillable = takes_none(write)
    try:
        for value in values:
            if value is None and not nillable:
                raise LexicalError("must not be None")
            array.append(None if value is None else write(value))
    except LexicalError as error:
        raise error.inside(f"[{len(array)}]") from None
    return array


def json_string(value: object) -> str:
    """A JSON string, from a str."""
    if not isinstance(value, str):
        raise LexicalError(f"must be a str, not {shown(value)}")
    return str(value)


def json_boolean(value: object) -> bool:
    """A JSON boolean, from a bool."""
    if not isinstance(value, bool):
        raise LexicalError(f"must be a bool, not {shown(value)}")
    return value


def json_base64(value: object) -> str:
    """Bytes as base64 in a JSON string."""
    return encoded(value)


def json_double(value: object) -> float:
    """A JSON number, from a float or int. JSON has no infinities."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise LexicalError(f"must be a float, not {shown(value)}")
    if not isfinite(value):
        raise LexicalError("must be finite")
    return float(value)


def json_decimal(value: object) -> float:
    """A JSON number, from a Decimal with no more digits than a double keeps."""
    number = Decimal(xs_decimal(value))
    if Decimal(repr(float(number))) != number:
        raise LexicalError("has more digits than a JSON number keeps")
    return float(number)


def json_hex(value: object) -> str:
    """Bytes as hexadecimal digits."""
    return xs_hex_binary(value)


def _integer(name: str, low: int | None, high: int | None) -> Callable[[object], int]:
    """Return the writer of an integer type that ranges from ``low`` to ``high``."""

    def number(value: object) -> int:
        if type(value) is not int:
            value = whole(value)
        if (low is not None and value < low) or (high is not None and value > high):
            raise LexicalError(f"must fit {name}, which {value} does not")
        return value

    RANGES[number] = low, high
    NUMBERS.add(number)
    return number


json_long: Final = _integer("64 bits", -(2**63), 2**63 - 1)
json_int: Final = _integer("32 bits", -(2**31), 2**31 - 1)
json_short: Final = _integer("16 bits", -(2**15), 2**15 - 1)
json_byte: Final = _integer("8 bits", -(2**7), 2**7 - 1)
json_unsigned_long: Final = _integer("xs:unsignedLong", 0, 2**64 - 1)
json_unsigned_int: Final = _integer("xs:unsignedInt", 0, 2**32 - 1)
json_unsigned_short: Final = _integer("xs:unsignedShort", 0, 2**16 - 1)
json_unsigned_byte: Final = _integer("xs:unsignedByte", 0, 2**8 - 1)
json_integer: Final = _integer("xs:integer", None, None)
json_non_negative_integer: Final = _integer("xs:nonNegativeInteger", 0, None)
json_positive_integer: Final = _integer("xs:positiveInteger", 1, None)
json_non_positive_integer: Final = _integer("xs:nonPositiveInteger", None, 0)
json_negative_integer: Final = _integer("xs:negativeInteger", None, -1)


def json_joined(separator: str) -> Text:
    """Return the writer of a list of names as one string. A str counts as one item."""

    def joined(value: object) -> str:
        return separator.join(map(json_string, items_of(value)))

    return joined


def json_list(write: Callable[[object], object]) -> Callable[[object], list[object]]:
    """Return the writer of a list of simple values as a JSON array. A str counts as one item."""

    def array(value: object) -> list[object]:
        return [write(item) for item in items_of(value)]

    return array


def pairs(key: str, value: str) -> Callable[[Mapping[str, str | None]], list[Record]]:
    """Return the writer of a dictionary as an array of objects with a key and a value member."""

    def written(mapping: Mapping[str, str | None]) -> list[Record]:
        if not hasattr(mapping, "items"):
            raise LexicalError(f"must be a mapping, not {shown(mapping)}")
        return [
            {key: json_string(name), value: None if item is None else json_string(item)}
            for name, item in mapping.items()
        ]

    return written


def abstract(name: str) -> Record:
    """Raise for a value of an abstract type."""
    raise LexicalError(f"is of the abstract type {name}; give one of a derived type")


def dropped(name: str, value: object) -> Member:
    """Raise for a field that a restriction removes, if it is set."""
    if value:
        raise LexicalError("is not part of this type").inside(name)
    return None
