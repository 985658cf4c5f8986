"""Price and NetPrice."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

__all__ = ["NetPrice", "Price"]


@dataclass(slots=True, kw_only=True)
class Price:
    value: Decimal
    currency: str


@dataclass(slots=True, kw_only=True)
class NetPrice(Price):
    tax: Decimal | None = None
