"""Reading JSON replies: the functions that generated readers call.

Reading is tolerant: members that the schema doesn't have, and values that aren't of their type, are
noted in ``unread`` and never make the reply unreadable. Null reads as None, like an absent member.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias, TypeGuard, TypeVar, cast

from ..errors import ReplyError
from ..messages import Unread
from ..values.parsing import member_of, parse_integer

Json: TypeAlias = Any
"""A value that the json module has parsed; readers check its type."""

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    Get = Callable[[str], Json]

T = TypeVar("T")
E = TypeVar("E", bound="StrEnum")


def as_object(value: Json) -> dict[str, Json] | None:
    """Return a JSON object; None for everything else."""
    return cast("dict[str, Json]", value) if isinstance(value, dict) else None


def _is_array(value: Json) -> TypeGuard[list[Json]]:
    return isinstance(value, list)


def names(*members: str) -> frozenset[str]:
    """Return a set of names; each argument is one name, or several separated by spaces."""
    return frozenset(name for word in members for name in word.split())


class Reply:
    """The state of reading one reply."""

    __slots__ = ("inside", "unread")

    def __init__(self) -> None:
        self.unread: list[Unread] = []
        self.inside = False
        """Whether the first object, which is the message itself, was read."""

    def note(self, parent: str, name: str, reason: str) -> None:
        """Note a member, or a value, that wasn't understood."""
        self.unread.append(Unread(parent, name, reason, is_message=not self.inside))

    def record(self, value: Json, known: frozenset[str]) -> Get:
        """Return a function from a name to the member's value; order doesn't matter."""
        if value.__class__ is not dict:
            self.note("", repr(value), "unreadable")
            return _nothing
        members: dict[str, Json] = value
        if not known.issuperset(members):
            for name in members.keys() - known:
                self.note("", name, "unknown")
        self.inside = True
        return members.get

    def type_of(self, value: Json, discriminator: str) -> str:
        """Return the derived type that an object names, or an empty string."""
        if value.__class__ is not dict:
            return ""
        name = value.get(discriminator)
        return name if name.__class__ is str else ""

    def expect(self, _: Json, found: str, name: str) -> None:
        """Note an unknown derived type, which is read as its base type."""
        if found != name and found:
            self.note(name, found, "unknown")

    def string(self, value: Json) -> str | None:
        """A string; a number or a boolean is converted to its text."""
        if value is None or value.__class__ is str:
            text: str | None = value
            return text
        if isinstance(value, (bool, int, float)):
            return json.dumps(value)
        self.note("", repr(value), "unreadable")
        return None

    def integer(self, value: Json) -> int | None:
        """An integer, as a number or as digits in a string."""
        if value.__class__ is int or value is None:
            number: int | None = value
            return number
        return self.value(value, parse_integer)

    def boolean(self, value: Json) -> bool | None:
        """A boolean, or its name in a string."""
        if value is None or value.__class__ is bool:
            truth: bool | None = value
            return truth
        if isinstance(value, str) and value.lower() in {"true", "false"}:
            return value.lower() == "true"
        self.note("", repr(value), "unreadable")
        return None

    def value(self, value: Json, parse: Callable[[str], T]) -> T | None:
        """Any other simple type, from the text in a string or number."""
        if value is None:
            return None
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            try:
                return parse(str(value))
            except ValueError:
                pass
        self.note("", repr(value), "unreadable")
        return None

    def enumeration(self, value: Json, values: type[E]) -> E | str | None:
        """An enumeration; an unknown value stays a str."""
        text = self.string(value)
        return None if text is None else member_of(values, text)

    def required(self, value: T | None, name: str) -> T:
        """A value that the schema requires. Raises `ReplyError` if it is missing."""
        if value is None:
            raise ReplyError(f"the reply lacks {name}, which the schema requires")
        return value

    def node(self, value: Json, read: Callable[[Json, Reply], T]) -> T | None:
        """An object."""
        return None if value is None else read(value, self)

    def items(self, value: Json) -> list[Json]:
        """The items of an array; none if it is absent or null."""
        if value is None:
            return []
        if not _is_array(value):
            self.note("", repr(value), "unreadable")
            return []
        return value

    def nodes(self, value: Json, read: Callable[[Json, Reply], T]) -> list[T]:
        """An array of objects, none of them null."""
        if not value and (value is None or _is_array(value)):
            return []
        return [read(item, self) for item in self._solid(self.items(value))]

    def nodes_or_nil(
        self, value: Json, read: Callable[[Json, Reply], T]
    ) -> list[T | None]:
        """An array of objects, with None for each null."""
        return [
            None if item is None else read(item, self) for item in self.items(value)
        ]

    def leaves(self, value: Json, parse: Callable[[str], T]) -> list[T]:
        """An array of simple values, none of them null."""
        parsed = (self.value(item, parse) for item in self._solid(self.items(value)))
        return [item for item in parsed if item is not None]

    def leaves_or_nil(self, value: Json, parse: Callable[[str], T]) -> list[T | None]:
        """An array of simple values, with None for each null."""
        return [self.value(item, parse) for item in self.items(value)]

    def _solid(self, values: list[Json]) -> list[Json]:
        # A null item that must not be null keeps its position; it reads as an object without members.
        if None not in values:
            return values
        for value in values:
            if value is None:
                self.note("", "null", "unreadable")
        return [{} if value is None else value for value in values]

    def dictionary(self, value: Json, key: str, item: str) -> dict[str, str | None]:
        """A dictionary, from an array of pairs whose members may be in any case."""
        if not value and (value is None or _is_array(value)):
            return {}
        return self.dictionary_or_none(value, key, item) or {}

    def dictionary_or_none(
        self, value: Json, key: str, item: str
    ) -> dict[str, str | None] | None:
        """A dictionary; None if it is absent or null."""
        if value is None:
            return None
        result: dict[str, str | None] = {}
        for pair in self.items(value):
            members = as_object(pair) or {}
            spelled = {name.lower(): name for name in members}
            key_name = spelled.get(key.lower(), key)
            item_name = spelled.get(item.lower(), item)
            get = self.record(pair, frozenset((key_name, item_name)))
            name = self.string(get(key_name))
            if name is None or name in result:
                self.note("", key, "unreadable")
            else:
                result[name] = self.string(get(item_name))
        return result


def _nothing(name: str) -> None:
    del name


def or_none(value: Json, read: Callable[..., T], *arguments: Any) -> T | None:
    """Read a value, unless it is absent or null."""
    return None if value is None else read(value, *arguments)


def read_json(body: bytes) -> Json:
    """Parse a JSON reply. Raises `ReplyError` for everything else."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise ReplyError(f"the reply isn't JSON: {error}", body=body) from None
