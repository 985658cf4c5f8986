"""Trace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Trace"]


@dataclass(slots=True, kw_only=True)
class Trace:
    hop: Sequence[str]
