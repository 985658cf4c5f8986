"""Van."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Van"]


@dataclass(slots=True, kw_only=True)
class Van:
    van_id: int
    seat_ids: Sequence[int]
