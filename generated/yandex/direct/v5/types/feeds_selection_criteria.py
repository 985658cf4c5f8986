"""FeedsSelectionCriteria."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["FeedsSelectionCriteria"]


@dataclass(slots=True, kw_only=True)
class FeedsSelectionCriteria:
    ids: Sequence[int]
    """IDs of feeds that no ad group uses (maximum of 50)."""
