"""Finding one's way in a value of the generic codec."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from stubwright.sandbox.generic import ATTRIBUTES, TYPE
from stubwright.sandbox.generic.values import as_list, as_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.sandbox.generic.values import Table

ASIDE: Final = {TYPE, ATTRIBUTES}
"""Keys of a value that are no elements."""


def entries(value: Any) -> list[Any]:
    """Return the entries of a list, of an array type's value, or the one value that there is."""
    if value is None:
        return []
    if isinstance(value, dict):
        inner = [held for key, held in as_table(value).items() if key not in ASIDE]
        if len(inner) == 1 and isinstance(inner[0], list):
            return as_list(inner[0])
        return [value] if inner else []
    return as_list(value) if isinstance(value, list) else [value]


def holders(body: Any, path: tuple[str, ...]) -> Iterator[Table]:
    """Yield the dicts that could hold the last element of a path, through lists on the way."""
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
