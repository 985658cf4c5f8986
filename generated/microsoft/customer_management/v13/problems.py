"""Errors in the terms that all vendors share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._runtime.problems import Problem

if TYPE_CHECKING:
    from .types.ad_api_error import AdApiError
    from .types.operation_error import OperationError


def ad_api_error_problem(error: AdApiError) -> Problem:
    return Problem(
        code=error.code,
        symbol=error.error_code,
        message=error.message,
        details=error.detail,
    )


def operation_error_problem(error: OperationError) -> Problem:
    return Problem(code=error.code, message=error.message, details=error.details)
