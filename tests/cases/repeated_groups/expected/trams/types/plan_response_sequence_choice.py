"""PlanResponseSequenceChoice."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["PlanResponseSequenceChoice"]


@dataclass(slots=True, kw_only=True)
class PlanResponseSequenceChoice:
    driver: str | None = None
    robot: int | None = None
