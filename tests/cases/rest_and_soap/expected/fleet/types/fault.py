"""Fault."""

from __future__ import annotations

from dataclasses import dataclass

from ..._runtime.messages import empty_list
from .problem_fleet import ProblemFleet

__all__ = ["Fault"]


@dataclass(slots=True, kw_only=True)
class Fault:
    tracking_id: str | None = None
    problems: list[ProblemFleet | None] = empty_list()
