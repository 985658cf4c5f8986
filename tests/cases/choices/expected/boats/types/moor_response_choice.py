"""MoorResponseChoice."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

__all__ = ["MoorResponseChoice"]


@dataclass(slots=True, kw_only=True)
class MoorResponseChoice:
    fee: Decimal | None = None
    note: str | None = None
