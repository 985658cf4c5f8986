"""Errors in the terms that all vendors share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.problems import Problem

if TYPE_CHECKING:
    from .types.notice import Notice


def notice_problem(error: Notice) -> Problem:
    return Problem(code=error.code, message=error.message)
