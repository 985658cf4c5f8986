"""The input of a page reader: the text of a page, the log, and access to included files."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from stubwright.diagnostics import Log

IncludeText: TypeAlias = Callable[[str], str | None]
"""Returns the text of a file by its path relative to the root, or None if there is no such file."""


class Page(NamedTuple):
    """A page, by its path relative to the root. ``log`` takes the diagnostics."""

    path: str
    text: str
    log: Log
    include: IncludeText
