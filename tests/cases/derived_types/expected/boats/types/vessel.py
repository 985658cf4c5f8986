"""Vessel and 3 related types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..._runtime.messages import empty_list

__all__ = ["Ferry", "Sailboat", "SmallFerry", "Vessel"]


@dataclass(slots=True, kw_only=True)
class Vessel:
    name: str
    tow: Vessel | None = None


@dataclass(slots=True, kw_only=True)
class Ferry(Vessel):
    lanes: int
    decks: Sequence[int] = empty_list()


@dataclass(slots=True, kw_only=True)
class Sailboat(Vessel):
    masts: int


@dataclass(slots=True, kw_only=True)
class SmallFerry(Ferry):
    """SmallFerry."""
