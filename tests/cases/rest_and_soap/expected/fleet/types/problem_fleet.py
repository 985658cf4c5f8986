"""ProblemFleet and WeightProblem."""

from __future__ import annotations

from dataclasses import dataclass

from ..._runtime.messages import empty_dict

__all__ = ["ProblemFleet", "WeightProblem"]


@dataclass(slots=True, kw_only=True)
class ProblemFleet:
    code: int | None = None
    index: int | None = None
    message: str | None = None
    symbol: str | None = None


@dataclass(slots=True, kw_only=True)
class WeightProblem(ProblemFleet):
    weight: int | None = None
    notes: dict[str, str | None] = empty_dict()
