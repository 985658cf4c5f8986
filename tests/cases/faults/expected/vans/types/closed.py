"""Closed."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Closed"]


@dataclass(slots=True, kw_only=True)
class Closed:
    until: str | None = None
