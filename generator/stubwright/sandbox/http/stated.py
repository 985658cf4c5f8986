"""The members of control requests, read with errors that say what is expected."""

from __future__ import annotations

import json
from difflib import get_close_matches
from math import isfinite
from typing import TYPE_CHECKING, Any, Final, cast

from stubwright.sandbox.generic.values import as_table

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from stubwright.sandbox.generic.values import Table

_SHOWN: Final = 60
_MOST_NEAR: Final = 5


class Stated:
    """The members of one control request. All methods raise ValueError for a wrong value."""

    def __init__(self, body: bytes, known: Sequence[str]) -> None:
        self._known = known
        self._table = _object(body)
        for name in self._table:
            if name not in known:
                expected = f"expected {', '.join(known)}" if known else "expected none"
                raise ValueError(
                    f"unknown member {json.dumps(name)}; {expected}{nearest(name, known)}"
                )

    def __contains__(self, name: str) -> bool:
        return name in self._table

    def any(self, name: str, expected: str) -> Any:
        """Return a member of any type."""
        if name not in self._table:
            raise ValueError(f"{name} is missing; expected {expected}")
        return self._table[name]

    def text(self, name: str) -> str:
        """Return a text that isn't empty."""
        expected = "a text that isn't empty"
        value = self.any(name, expected)
        if not isinstance(value, str) or not value:
            raise wrong(name, value, expected)
        return value

    def choice(self, name: str, known: Collection[str]) -> str:
        """Return one of some texts."""
        expected = one_of(known)
        value = self.any(name, expected)
        if not isinstance(value, str) or value not in known:
            raise wrong(name, value, expected, nearest(value, known))
        return value

    def whole(self, name: str, least: int | None = None) -> int:
        """Return a whole number that isn't below the least."""
        expected = "a whole number" + ("" if least is None else f" from {least}")
        value = self.any(name, expected)
        is_whole = isinstance(value, int) and not isinstance(value, bool)
        if not is_whole or (least is not None and value < least):
            raise wrong(name, value, expected)
        return int(value)

    def seconds(self, name: str, default: float) -> float:
        """Return a number of seconds; the default where it isn't given."""
        if name not in self._table:
            return default
        value = self._table[name]
        if not is_number(value) or value < 0:
            raise wrong(name, value, "a number of seconds from 0")
        return float(value)

    def list(self, name: str, expected: str) -> list[Any]:
        """Return a list."""
        value = self.any(name, expected)
        if not isinstance(value, list):
            raise wrong(name, value, expected)
        return cast("list[object]", value)

    def table(self, name: str, expected: str) -> Table:
        """Return an object."""
        value = self.any(name, expected)
        if not isinstance(value, dict):
            raise wrong(name, value, expected)
        return as_table(value)


def is_number(value: object) -> bool:
    """Tell whether a JSON value is a finite number."""
    return (
        isinstance(value, (int, float))
        and not isinstance(value, bool)
        and isfinite(value)
    )


def one_of(known: Collection[str]) -> str:
    """Return what is expected where one of some texts is."""
    return f"one of {', '.join(known)}"


def wrong(name: str, value: object, expected: str, hint: str = "") -> ValueError:
    """Return the error for a member: what was given, and what is expected."""
    given = json.dumps(value)
    if len(given) > _SHOWN:
        given = f"{given[:_SHOWN]}…"
    return ValueError(f"{name} is {given}; expected {expected}{hint}")


def nearest(name: object, known: Collection[str]) -> str:
    """Return the known names that a wrong one may stand for, as the end of a message."""
    if not isinstance(name, str):
        return ""
    meant = name.strip().lower()
    lower = {each.lower(): each for each in known}
    ends = [each for key, each in lower.items() if meant in key.split(".")]
    near = get_close_matches(meant, lower, n=_MOST_NEAR)
    found = [lower[meant]] if meant in lower else ends or [lower[key] for key in near]
    more = ", …" if len(found) > _MOST_NEAR else ""
    listed = ", ".join(found[:_MOST_NEAR])
    return f"; did you mean {listed}{more}?" if found else ""


def _object(body: bytes) -> Table:
    """Return the object that a body contains."""
    try:
        value = json.loads(body or b"{}", object_pairs_hook=_members)
    except RecursionError:
        raise ValueError("the body is nested too deeply") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"the body isn't JSON: {error}") from None
    if not isinstance(value, dict):
        raise wrong("the body", value, "an object")
    return as_table(value)


def _members(pairs: list[tuple[str, Any]]) -> Table:
    table = dict(pairs)
    if len(table) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"{twice} is given twice")
    return table
