"""Walking values that may be absent."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

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
