"""Paths into a value of the generic codec."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from stubwright.sandbox.generic.values import ATTRIBUTES, TYPE, as_list, as_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.sandbox.generic.values import Table

NOT_ELEMENTS: Final = {TYPE, ATTRIBUTES}
"""Keys of a value that aren't elements."""


def entries(value: Any) -> list[Any]:
    """Return the entries of a list or of an array type's value; any other value is one entry."""
    if value is None:
        return []
    if isinstance(value, dict):
        table = as_table(value)
        inner = [held for key, held in table.items() if key not in NOT_ELEMENTS]
        if len(inner) == 1 and isinstance(inner[0], list):
            return as_list(inner[0])
        return [value] if inner else []
    return as_list(value) if isinstance(value, list) else [value]


def holders(body: Any, path: tuple[str, ...]) -> Iterator[Table]:
    """Yield the dicts that can contain the last element of a path; lists are searched, too."""
    yield from _inside([body], path)


def _inside(candidates: list[Any], path: tuple[str, ...]) -> Iterator[Table]:
    for candidate in candidates:
        if not isinstance(candidate, dict):
            continue
        table = as_table(candidate)
        if len(path) == 1:
            yield table
            continue
        inner = table.get(path[0])
        record = isinstance(inner, dict) and path[1] in inner
        yield from _inside([inner] if record else entries(inner), path[1:])
