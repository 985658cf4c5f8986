"""Errors in the terms that all vendors share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.problems import Problem

if TYPE_CHECKING:
    from .types.error import Error
    from .types.indexed_error import IndexedError


def error_problem(error: Error) -> Problem:
    return Problem(code=error.code, message=error.message)


def indexed_error_problem(error: IndexedError) -> Problem:
    return Problem(symbol=error.error_code, message=error.message, position=error.index)
