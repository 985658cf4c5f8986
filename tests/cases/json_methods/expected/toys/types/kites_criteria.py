"""KitesCriteria."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["KitesCriteria"]


@dataclass(slots=True, kw_only=True)
class KitesCriteria:
    ids: Sequence[int]
    """The kites to delete (maximum of 1000)."""
