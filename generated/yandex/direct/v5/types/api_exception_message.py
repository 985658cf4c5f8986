"""ApiExceptionMessage."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ApiExceptionMessage"]


@dataclass(slots=True, kw_only=True)
class ApiExceptionMessage:
    request_id: str | None = None
    error_code: int | None = None
    error_detail: str | None = None
