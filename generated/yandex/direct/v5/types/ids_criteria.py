"""IdsCriteria."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["IdsCriteria"]


@dataclass(slots=True, kw_only=True)
class IdsCriteria:
    ids: Sequence[int]
