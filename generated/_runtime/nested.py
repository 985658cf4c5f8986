"""Walking values that may be absent."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")


def each(values: Iterable[T | None] | None) -> Iterator[T]:
    """Yield the items of a list that are not None."""
    for value in values or ():
        if value is not None:
            yield value


def one(value: T | None) -> Iterator[T]:
    """Yield a value unless it is None."""
    if value is not None:
        yield value
