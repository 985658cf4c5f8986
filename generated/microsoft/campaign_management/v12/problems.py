"""Errors in the terms that all vendors share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._runtime.problems import Problem

if TYPE_CHECKING:
    from .types.ad_api_error import AdApiError
    from .types.batch_error import BatchError
    from .types.batch_error_collection import BatchErrorCollection
    from .types.operation_error import OperationError


def ad_api_error_problem(error: AdApiError) -> Problem:
    return Problem(
        code=error.code,
        symbol=error.error_code,
        message=error.message,
        details=error.detail,
    )


def batch_error_collection_problem(error: BatchErrorCollection) -> Problem:
    return Problem(
        code=error.code,
        symbol=error.error_code,
        message=error.message,
        details=error.details,
        position=error.index,
    )


def batch_error_problem(error: BatchError) -> Problem:
    return Problem(
        code=error.code,
        symbol=error.error_code,
        message=error.message,
        details=error.details,
        position=error.index,
    )


def operation_error_problem(error: OperationError) -> Problem:
    return Problem(
        code=error.code,
        symbol=error.error_code,
        message=error.message,
        details=error.details,
    )
