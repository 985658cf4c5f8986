"""Errors in the terms that all vendors share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.problems import Problem

if TYPE_CHECKING:
    from .types.problem_fleet import ProblemFleet


def problem_fleet_problem(error: ProblemFleet) -> Problem:
    return Problem(
        code=error.code,
        symbol=error.symbol,
        message=error.message,
        position=error.index,
    )
