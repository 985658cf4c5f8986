"""BatchError."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["BatchError"]


@dataclass(slots=True, kw_only=True)
class BatchError:
    code: int
    index: int
    message: str | None = None
