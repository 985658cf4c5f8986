"""Crate."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ..enums import Hue

__all__ = ["Crate"]


@dataclass(slots=True, kw_only=True)
class Crate:
    weight: Decimal
    hue: Hue | str | None = None
