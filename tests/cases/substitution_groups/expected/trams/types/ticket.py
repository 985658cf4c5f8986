"""Ticket and Pass."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Pass", "Ticket"]


@dataclass(slots=True, kw_only=True)
class Ticket:
    zone: int


@dataclass(slots=True, kw_only=True)
class Pass(Ticket):
    until: str
