"""Refusal."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Refusal"]


@dataclass(slots=True, kw_only=True)
class Refusal:
    reason: str
