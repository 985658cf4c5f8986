"""The patterns that choose operations."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def matches(pattern: str, service: str, port: str, name: str) -> bool:
    """Tell whether a pattern chooses an operation.

    A pattern is a shell pattern for an operation's name or, where it has a slash, for
    ``service.port/operation``, ``service/operation`` or ``port/operation``.
    """
    if "/" not in pattern:
        return fnmatchcase(name, pattern)
    places = (f"{service}.{port}", service, port)
    return any(fnmatchcase(f"{place}/{name}", pattern) for place in places)


def left_out(patterns: Iterable[str], name: str) -> str:
    """Return the code for an operation that is left out: an error where its name was asked for."""
    asked = {pattern.rpartition("/")[2] for pattern in patterns}
    return "operation-unavailable" if name in asked else "operation-left-out"
