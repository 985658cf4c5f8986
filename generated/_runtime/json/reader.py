"""Reading JSON replies: the functions that generated readers call.

Reading is tolerant: members that the schema doesn't have, and values that aren't of their type, are
noted in ``unread`` and never make the reply unreadable. Null reads as None, like an absent member.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias, TypeGuard, TypeVar, cast

from ..errors import ReplyError
from ..messages import REPEATED, UNKNOWN_PART, UNREADABLE, Unread
from ..values.parsing import member_of, parse_integer

Json: TypeAlias = Any
"""A value that the json module has parsed; readers check its type."""

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    Get = Callable[[str], Json]

T = TypeVar("T")
U = TypeVar("U")
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

    __slots__ = ("_outer", "_row", "members", "unread")

    def __init__(self) -> None:
        self._row: int | None = None
        """The row of the list that is being read."""

        self._outer: list[int] = []
        """The rows of the lists around it, the outermost first."""

        self.members = 0
        """How many members the objects have that were read."""

        self.unread: list[Unread] = []

    def note(self, parent: str, name: str, reason: str) -> None:
        """Note a member, or a value, that wasn't understood."""
        row = self._outer[0] if self._outer else self._row
        self.unread.append(Unread(parent, name, reason, row, bool(self._outer)))

    def record(self, value: Json, known: frozenset[str]) -> Get:
        """Return a function from a name to the member's value; order doesn't matter."""
        if value.__class__ is not dict:
            if not isinstance(value, Repeating):
                self.note("", repr(value), UNREADABLE)
                return _nothing
            for name in value.repeated:
                self.note("", name, REPEATED)
        members: dict[str, Json] = value
        self.members += len(members)
        if not known.issuperset(members):
            self._note_members(members, known)
        return members.get

    def _note_members(self, members: dict[str, Json], known: frozenset[str]) -> None:
        spelled = {name.lower() for name in known}
        for name in members.keys() - known:
            is_misspelt = name.lower() in spelled
            self.note("", name, UNREADABLE if is_misspelt else UNKNOWN_PART)

    def type_of(self, value: Json, discriminator: str) -> str:
        """Return the derived type that an object names, or an empty string."""
        name = (as_object(value) or {}).get(discriminator, "")
        return name if name.__class__ is str else ""

    def expect(self, _: Json, found: str, name: str) -> None:
        """Note an unknown derived type, which is read as its base type."""
        if found != name and found:
            self.note(name, found, UNKNOWN_PART)

    def string(self, value: Json) -> str | None:
        """A string; a number or a boolean is converted to its text."""
        if value is None or value.__class__ is str:
            text: str | None = value
            return text
        if isinstance(value, (bool, int, float)):
            return json.dumps(value)
        self.note("", repr(value), UNREADABLE)
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
        self.note("", repr(value), UNREADABLE)
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
        self.note("", repr(value), UNREADABLE)
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
            self.note("", repr(value), UNREADABLE)
            return []
        return value

    def _each(
        self,
        values: list[Json],
        read: Callable[[Json, Reply], T],
        if_null: Callable[[Callable[[Json, Reply], T]], U],
    ) -> list[T | U]:
        """Read the entries of a list; notes name the row of the outermost one."""
        outer = self._row
        if outer is not None:
            self._outer.append(outer)
        found = [
            if_null(read) if value is None else read(value, self)
            for self._row, value in enumerate(values)
        ]
        self._row = None if outer is None else self._outer.pop()
        return found

    def _empty(self, read: Callable[[Json, Reply], T]) -> T:
        # A null item that must not be null keeps its position; it reads as an object without members.
        self.note("", "null", UNREADABLE)
        return read({}, self)

    def nodes(self, value: Json, read: Callable[[Json, Reply], T]) -> list[T]:
        """An array of objects, none of them null."""
        if not value and (value is None or _is_array(value)):
            return []
        return self._each(self.items(value), read, self._empty)

    def nodes_or_nil(
        self, value: Json, read: Callable[[Json, Reply], T]
    ) -> list[T | None]:
        """An array of objects, with None for each null."""
        return self._each(self.items(value), read, _nothing)

    def leaves(self, value: Json, parse: Callable[[str], T]) -> list[T]:
        """An array of simple values, none of them null."""
        items = self.items(value)
        if None in items:
            self.note("", "null", UNREADABLE)
        parsed = (self.value(item, parse) for item in items)
        return [leaf for leaf in parsed if leaf is not None]

    def leaves_or_nil(self, value: Json, parse: Callable[[str], T]) -> list[T | None]:
        """An array of simple values, with None for each null."""
        return [self.value(item, parse) for item in self.items(value)]

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
            if len(spelled) != len(members):
                self.note("", key, REPEATED)  # names that differ in case only
            key_name = spelled.get(key.lower(), key)
            item_name = spelled.get(item.lower(), item)
            get = self.record(pair, frozenset((key_name, item_name)))
            name = self.string(get(key_name))
            if name is None or name in result:
                self.note("", key, UNREADABLE)
            else:
                result[name] = self.string(get(item_name))
        return result


def _nothing(_: object) -> None:
    return None


def or_none(value: Json, read: Callable[..., T], *arguments: Any) -> T | None:
    """Read a value, unless it is absent or null."""
    return None if value is None else read(value, *arguments)


class Repeating(dict[str, Json]):
    """A JSON object with members that are given twice; those whose values differ are left out."""

    def __init__(self, pairs: list[tuple[str, Json]]) -> None:
        super().__init__(pairs)
        values: dict[str, list[str]] = {}
        for name, value in pairs:
            values.setdefault(name, []).append(repr(value))
        self.repeated = [name for name, found in values.items() if len(found) > 1]
        self.differing = {name for name in self.repeated if len(set(values[name])) > 1}
        for name in self.differing:
            del self[name]


def read_json(body: bytes) -> Json:
    """Parse a JSON reply. Raises `ReplyError` for everything else."""
    return _parsed(body)


def read_strictly(body: bytes) -> Json:
    """Like `read_json`, with `Repeating` objects where a member is given twice."""
    return _parsed(body, object_pairs_hook=_object)


def _parsed(body: bytes, **how: Any) -> Json:
    try:
        return json.loads(body, **how)
    except (ValueError, RecursionError) as error:
        raise ReplyError(f"the reply isn't JSON: {error}", body=body) from None


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else Repeating(pairs)


def may_repeat(body: bytes, members: int) -> bool:
    """Tell whether a member may be given twice in a body in which so many different ones were read.

    Each member has a colon, so that equal numbers prove that none is missing. Colons in texts don't count
    if no member has space before its colon, because then those of members follow a quotation mark.
    """
    if body.count(b":") == members:
        return False
    has_space = any(
        space in body and space + b":" in body for space in (b" ", b"\t", b"\n", b"\r")
    )
    return has_space or body.count(b'":') != members
