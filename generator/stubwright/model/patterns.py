"""The patterns that choose operations."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from stubwright.schema.xsd import QName, Schemas


def matches(pattern: str, service: str, port: str, name: str) -> bool:
    """Tell whether a pattern chooses an operation.

    A pattern is a shell pattern for an operation's name or, where it has a slash, for
    ``service.port/operation``, ``service/operation`` or ``port/operation``.
    """
    if "/" not in pattern:
        return fnmatchcase(name, pattern)
    places = (f"{service}.{port}", service, port)
    return any(fnmatchcase(f"{place}/{name}", pattern) for place in places)


def named_types(schemas: Schemas, patterns: Sequence[str]) -> Iterator[QName]:
    """Yield the types whose name, or name with its ``{namespace}``, matches a pattern."""
    for name, component in schemas.types.items():
        if not component.anonymous and any(
            fnmatchcase(name.local, pattern) or str(name) == pattern
            for pattern in patterns
        ):
            yield name


def left_out_code(patterns: Iterable[str], name: str) -> str:
    """Return the code for an operation that is left out: an error where a pattern is its exact name."""
    asked = {pattern.rpartition("/")[2] for pattern in patterns}
    return "operation-unavailable" if name in asked else "operation-left-out"
