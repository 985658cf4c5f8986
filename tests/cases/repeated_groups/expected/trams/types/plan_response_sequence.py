"""PlanResponseSequence."""

from __future__ import annotations

from dataclasses import dataclass

from ..._runtime.messages import empty_list
from .plan_response_sequence_choice import PlanResponseSequenceChoice

__all__ = ["PlanResponseSequence"]


@dataclass(slots=True, kw_only=True)
class PlanResponseSequence:
    tram: int
    choices: list[PlanResponseSequenceChoice] = empty_list()
