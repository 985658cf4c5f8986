"""Label."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Label"]


@dataclass(slots=True, kw_only=True)
class Label:
    words: str
    size: int
    size_: int
