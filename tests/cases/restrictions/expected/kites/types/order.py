"""Order and 2 related types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..._runtime.messages import empty_list

__all__ = ["BareOrder", "Order", "PlainOrder"]


@dataclass(slots=True, kw_only=True)
class Order:
    kite: str
    line: object | None = None
    tail: Sequence[str] = empty_list()
    size: Decimal | None = None
    gift: bool | None = None
    note: str | None = None


@dataclass(slots=True, kw_only=True)
class PlainOrder(Order):
    """PlainOrder."""


@dataclass(slots=True, kw_only=True)
class BareOrder(Order):
    """BareOrder."""
