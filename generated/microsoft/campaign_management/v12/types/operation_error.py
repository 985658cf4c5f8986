"""OperationError."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["OperationError"]


@dataclass(slots=True, kw_only=True)
class OperationError:
    code: int | None = None
    details: str | None = None
    error_code: str | None = None
    message: str | None = None
