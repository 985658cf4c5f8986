"""PlanRequestSequence."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["PlanRequestSequence"]


@dataclass(slots=True, kw_only=True)
class PlanRequestSequence:
    stop: str
    minute: int | None = None
