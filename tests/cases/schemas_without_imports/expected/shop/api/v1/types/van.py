"""Van."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Van"]


@dataclass(slots=True, kw_only=True)
class Van:
    id: int | None = None
