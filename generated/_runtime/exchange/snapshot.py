"""Copies of requests, which the caller can't change any more."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

__all__ = ["snapshot"]

T = TypeVar("T")


def snapshot(value: T) -> T:
    """Return a copy of a message, of the lists in its fields, and of the records in those."""
    if not is_dataclass(value) or isinstance(value, type):
        return value
    own = {f.name: getattr(value, f.name) for f in fields(value)}
    changed = {name: _copied(held) for name, held in own.items() if _is_mutable(held)}
    return replace(value, **changed)


def _is(value: object, *kinds: type) -> bool:
    return isinstance(value, kinds)


def _is_mutable(value: object) -> bool:
    return _is(value, list, dict) or is_dataclass(value) or _holds_records(value)


def _holds_records(value: Any) -> bool:
    """Tell whether a list or a tuple contains records, by its first item that isn't None."""
    if not _is(value, list, tuple):
        return False
    return is_dataclass(next((item for item in value if item is not None), None))


def _copied(value: Any) -> Any:
    if _holds_records(value):
        return [snapshot(item) for item in value]
    return value.copy() if _is(value, list, dict) else snapshot(value)
