"""Notice."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Notice"]


@dataclass(slots=True, kw_only=True)
class Notice:
    code: int
    message: str
