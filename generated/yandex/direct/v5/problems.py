"""Errors in the terms that all vendors share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...._runtime.problems import Problem

if TYPE_CHECKING:
    from .types.exception_notification import ExceptionNotification


def exception_notification_problem(error: ExceptionNotification) -> Problem:
    return Problem(code=error.code, message=error.message, details=error.details)
