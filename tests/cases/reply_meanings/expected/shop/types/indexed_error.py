"""IndexedError."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["IndexedError"]


@dataclass(slots=True, kw_only=True)
class IndexedError:
    index: int | None = None
    error_code: str | None = None
    message: str | None = None
