"""FleetFault."""

from __future__ import annotations

from dataclasses import dataclass

from ..._runtime.messages import empty_list
from .problem_fleet import ProblemFleet

__all__ = ["FleetFault"]


@dataclass(slots=True, kw_only=True)
class FleetFault:
    tracking_id: str | None = None
    problems: list[ProblemFleet | None] = empty_list()
