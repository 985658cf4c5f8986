"""Errors in the terms that all vendors share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.problems import Problem

if TYPE_CHECKING:
    from .types.problem_vans import ProblemVans


def problem_vans_problem(error: ProblemVans) -> Problem:
    return Problem(code=error.code, message=error.text)
