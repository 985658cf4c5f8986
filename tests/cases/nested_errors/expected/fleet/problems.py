"""Errors in the terms that all vendors share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.problems import Problem

if TYPE_CHECKING:
    from .types.batch_error import BatchError
    from .types.batch_error_collection import BatchErrorCollection


def batch_error_collection_problem(error: BatchErrorCollection) -> Problem:
    return Problem(code=error.code, position=error.index)


def batch_error_problem(error: BatchError) -> Problem:
    return Problem(code=error.code, message=error.message, position=error.index)
