"""RideResponseChoice."""

from __future__ import annotations

from dataclasses import dataclass

from .ticket import Pass, Ticket

__all__ = ["RideResponseChoice"]


@dataclass(slots=True, kw_only=True)
class RideResponseChoice:
    single: Ticket | None = None
    monthly: Pass | None = None
