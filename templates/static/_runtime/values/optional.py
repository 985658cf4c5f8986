"""Iterating over values that may be absent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar, cast

from ..messages import Nil

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")


def each(values: Iterable[T | None] | Nil | None) -> Iterator[T]:
    """Yield the items of a list that are not None."""
    for value in () if values is None or isinstance(values, Nil) else values:
        if value is not None:
            yield value


def one(value: T | Nil | None) -> Iterator[T]:
    """Yield a value unless it is None or nil."""
    if value is not None and not isinstance(value, Nil):
        yield value


def first(value: object, *names: str) -> object:
    """Return the first value that a path of fields leads to, through lists too; None if none is set."""
    if not names:
        return value
    items: Sequence[object] = (value,)
    if isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
        items = cast("Sequence[object]", value)
    found = (first(getattr(item, names[0], None), *names[1:]) for item in items)
    return next((item for item in found if item is not None), None)
