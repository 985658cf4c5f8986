"""A page to be read: its text, and what reading it needs."""

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
