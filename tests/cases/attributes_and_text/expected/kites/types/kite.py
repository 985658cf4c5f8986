"""Kite."""

from __future__ import annotations

from dataclasses import dataclass

from .price import Price

__all__ = ["Kite"]


@dataclass(slots=True, kw_only=True)
class Kite:
    price: Price
    width: int

    unit: str | None = None
    """The schema's default is `cm`."""
