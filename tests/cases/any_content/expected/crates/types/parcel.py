"""Parcel."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Parcel"]


@dataclass(slots=True, kw_only=True)
class Parcel:
    weight: int
