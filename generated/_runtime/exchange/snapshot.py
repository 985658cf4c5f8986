"""Copies of requests: with plain values, which the caller can't change any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from operator import index
from typing import Any, Final, TypeVar

__all__ = ["plain", "snapshot"]

T = TypeVar("T")
_PLAIN: Final = frozenset({bool, bytes, float, int, range, str, type(None)})
"""The types of values that stay as they are."""


def snapshot(value: T) -> T:
    """Return a copy of a message: see `plain`.

    An iterator can be read only once, so its list replaces it in the message itself, too.
    """
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed: dict[str, Any] = {}
    for field in fields(value):
        held: Any = getattr(value, field.name)
        if _is(held, Iterator):
            held = list(held)
            setattr(value, field.name, held)
        copied = plain(held)
        if copied is not held:
            changed[field.name] = copied
    return replace(value, **changed)


def plain(value: Any) -> Any:
    """Return a copy of what a message or a list may contain, in types that the codecs know.

    Messages, lists and dicts are copied. Sets, arrays, iterators and other iterables become lists, and
    all numbers that `operator.index` takes become ints. What is neither stays as it is; the codecs
    refuse it.
    """
    if type(value) in _PLAIN or _is(value, str, bytes, bytearray, memoryview):
        return value
    if _is(value, list, tuple):
        return _listed(value)
    if _is(value, dict):
        return value.copy()
    if _is(value, Iterable) and not _is(value, Mapping):
        try:
            items: Iterator[Any] = iter(value)
        except TypeError:  # an array without a dimension
            return _number(value)
        return _listed(list(items))
    if is_dataclass(value):
        return snapshot(value)
    return _number(value)


def _is(value: object, *kinds: type) -> bool:
    """Tell whether a value is of one of these types; unlike after `isinstance`, it stays untyped."""
    return isinstance(value, kinds)


def _listed(values: list[Any] | tuple[Any, ...]) -> list[Any] | tuple[Any, ...]:
    if {*map(type, values)} <= _PLAIN:
        return values.copy() if isinstance(values, list) else values
    return [plain(item) for item in values]


def _number(value: Any) -> Any:
    if not hasattr(value, "__index__") or isinstance(value, bool):
        return value
    try:
        return index(value)
    except TypeError:
        return value
