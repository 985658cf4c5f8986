"""Thing."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Thing"]


@dataclass(slots=True, kw_only=True)
class Thing:
    name: str | None = None
