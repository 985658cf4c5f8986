"""AdApiError."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["AdApiError"]


@dataclass(slots=True, kw_only=True)
class AdApiError:
    code: int | None = None
    detail: str | None = None
    error_code: str | None = None
    message: str | None = None
