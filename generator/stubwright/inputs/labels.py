"""Adds the folder that the user typed to the sources of what was read from it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, TypeVar, cast

from stubwright.diagnostics import Diagnostic, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")


def relabel(value: T, prefix: str) -> T:
    """Return a value with ``prefix`` in front of the path of each source in it, at any depth."""
    return cast("T", _relabelled(value, prefix)) if prefix else value


def relabel_all(found: Iterable[Diagnostic], prefix: str) -> Iterator[Diagnostic]:
    """Yield findings with ``prefix`` in front of their paths."""
    for item in found:
        yield dataclasses.replace(item, source=relabel(item.source, prefix))


def _relabelled(value: Any, prefix: str) -> Any:
    if isinstance(value, Source):
        return Source(prefix + value.path, value.line) if value.path else value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: inner
            for field in dataclasses.fields(value)
            if (inner := _relabelled(old := getattr(value, field.name), prefix))
            is not old
        }
        return dataclasses.replace(value, **changed) if changed else value
    if isinstance(value, tuple):
        items = cast("tuple[object, ...]", value)
        made = [_relabelled(item, prefix) for item in items]
        if all(a is b for a, b in zip(items, made, strict=True)):
            return items
        make: Any = getattr(items, "_make", tuple)  # a named tuple stays one
        return make(made)
    if isinstance(value, dict):
        table = cast("dict[object, object]", value)
        return {key: _relabelled(item, prefix) for key, item in table.items()}
    return value
