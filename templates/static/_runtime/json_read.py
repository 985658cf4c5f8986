"""Reading JSON replies: the words of the generated readers.

Reading is tolerant: members that the schema doesn't have, and values that aren't of their type, are
noted in the reply's ``unread`` and never stop it from being read. ``None`` stands for an absent
member and for null alike.
"""

from __future__ import annotations

import json
from base64 import b64decode
from typing import TYPE_CHECKING, Any, TypeVar

from .errors import ReplyError
from .messages import Unread
from .xml_read import member_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    Get = Callable[[str], object]

T = TypeVar("T")
E = TypeVar("E", bound="StrEnum")


class Reply:
    """The state of reading one reply."""

    __slots__ = ("_parent", "unread")

    def __init__(self) -> None:
        self._parent = ""
        self.unread: list[Unread] = []

    def note(self, name: str, reason: str) -> None:
        """Note a member, or a value that is none, that wasn't understood."""
        self.unread.append(Unread(self._parent, name, reason))

    def record(self, value: object, known: frozenset[str]) -> Get:
        """Return a function that gives the value of a member; order doesn't matter."""
        if not isinstance(value, dict):
            self.note(type(value).__name__, "unreadable")
            return {}.get
        members: dict[str, Any] = value  # pyright: ignore[reportUnknownVariableType]
        if not members.keys() <= known:
            for name in members.keys() - known:
                self.note(name, "unknown")
        return members.get

    def type(self, value: object, discriminator: str) -> str:
        """Return the derived type that an object names, or an empty string."""
        if not isinstance(value, dict):
            return ""
        members: dict[str, Any] = value  # pyright: ignore[reportUnknownVariableType]
        name = members.get(discriminator)
        return name if isinstance(name, str) else ""

    def expect(self, found: str, name: str) -> None:
        """Note a derived type that isn't known; its base is read in its place."""
        if found and found != name:
            self.note(found, "unknown")

    def string(self, value: object) -> str | None:
        """A string."""
        if value is None or isinstance(value, str):
            return value
        self.note(str(value), "unreadable")
        return None

    def integer(self, value: object) -> int | None:
        """An integer, as a number or as a string of digits."""
        if value is None or type(value) is int:
            return value
        if isinstance(value, str):
            try:
                return int(value)
            except ValueError:
                pass
        self.note(str(value), "unreadable")
        return None

    def boolean(self, value: object) -> bool | None:
        """A boolean, as such or as its name in a string."""
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str) and value.lower() in {"true", "false"}:
            return value.lower() == "true"
        self.note(str(value), "unreadable")
        return None

    def double(self, value: object) -> float | None:
        """A number."""
        if value is None:
            return None
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return float(value)
        self.note(str(value), "unreadable")
        return None

    def base64(self, value: object) -> bytes | None:
        """Bytes, from base64 in a string."""
        return self.value(value, parse_base64)

    def value(self, value: object, parse: Callable[[str], T]) -> T | None:
        """Any other simple type, from its text in a string or number."""
        if value is None:
            return None
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            try:
                return parse(str(value))
            except ValueError:
                pass
        self.note(str(value), "unreadable")
        return None

    def enumeration(self, value: object, values: type[E]) -> E | str | None:
        """An enumeration; a value that isn't known stays a str."""
        text = self.string(value)
        return None if text is None else member_of(values, text)

    def node(self, value: object, read: Callable[[Any, Reply], T]) -> T | None:
        """An object."""
        return None if value is None else read(value, self)

    def array(self, value: object, read: Callable[[Any, Reply], T]) -> list[T | None]:
        """The items of an array; none where it is absent or null."""
        if value is None:
            return []
        if not isinstance(value, list):
            self.note(type(value).__name__, "unreadable")
            return []
        entries: list[Any] = value  # pyright: ignore[reportUnknownVariableType]
        return [None if entry is None else read(entry, self) for entry in entries]

    def array_or_none(
        self, value: object, read: Callable[[Any, Reply], T]
    ) -> list[T | None] | None:
        """The items of an array; None where it is absent or null."""
        return None if value is None else self.array(value, read)

    def pairs(self, value: object, key: str, item: str) -> dict[str, str | None]:
        """A dictionary from an array of key and value objects, whose names may be in any case."""
        result: dict[str, str | None] = {}
        for entry in self.array(value, _folded):
            name = self.string((entry or {}).get(key.lower()))
            if name is None or name in result:
                self.note(key, "unreadable")
            else:
                result[name] = self.string((entry or {}).get(item.lower()))
        return result


def _folded(value: object, reply: Reply) -> dict[str, Any]:
    if not isinstance(value, dict):
        reply.note(type(value).__name__, "unreadable")
        return {}
    members: dict[str, Any] = value  # pyright: ignore[reportUnknownVariableType]
    return {name.lower(): member for name, member in members.items()}


def parse_base64(text: str) -> bytes:
    """Parse xs:base64Binary. Raises ValueError."""
    return b64decode("".join(text.split()), validate=True)


def read_json(body: bytes) -> object:
    """Parse a JSON reply. Raises `ReplyError` for everything else."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise ReplyError(f"the reply is no JSON: {error}", body=body) from None
