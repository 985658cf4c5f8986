"""Vehicle and 2 related types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..._runtime.messages import Nil

__all__ = ["Tram", "Van", "Vehicle"]


@dataclass(slots=True, kw_only=True)
class Vehicle:
    id: int


@dataclass(slots=True, kw_only=True)
class Van(Vehicle):
    plate: str | Nil | None = None


@dataclass(slots=True, kw_only=True)
class Tram(Van):
    lines: Sequence[int | None] | None = None
