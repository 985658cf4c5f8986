"""Line."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Line"]


@dataclass(slots=True, kw_only=True)
class Line:
    length: int
    color: str | None = None
