"""Copies of requests that later changes of the caller's lists don't reach."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

__all__ = ["snapshot"]

T = TypeVar("T")


def snapshot(value: T) -> T:
    """Return a copy of a message: its fields, the lists among them, and the records in those."""
    if not is_dataclass(value) or isinstance(value, type):
        return value
    own = {f.name: getattr(value, f.name) for f in fields(value)}
    changed = {name: _copied(held) for name, held in own.items() if _is_open(held)}
    return replace(value, **changed) if changed else value


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _is_open(value: object) -> bool:
    return _is_list(value) or is_dataclass(value)


def _copied(value: Any) -> Any:
    if not _is_list(value):
        return snapshot(value)
    if any(is_dataclass(item) for item in value[:2]):
        return [snapshot(item) for item in value]
    return value.copy()
