"""Problems."""

from __future__ import annotations

from dataclasses import dataclass

from ..._runtime.messages import empty_list
from .problem_vans import ProblemVans

__all__ = ["Problems"]


@dataclass(slots=True, kw_only=True)
class Problems:
    problem: list[ProblemVans] = empty_list()
    ticket_id: str | None = None
