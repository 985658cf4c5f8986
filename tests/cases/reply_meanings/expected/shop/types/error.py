"""Error."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Error"]


@dataclass(slots=True, kw_only=True)
class Error:
    code: int | None = None
    message: str | None = None
