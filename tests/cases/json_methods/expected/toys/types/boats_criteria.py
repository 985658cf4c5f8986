"""BoatsCriteria."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["BoatsCriteria"]


@dataclass(slots=True, kw_only=True)
class BoatsCriteria:
    boat_ids: Sequence[int]
    """The boats to delete (maximum of 10)."""
