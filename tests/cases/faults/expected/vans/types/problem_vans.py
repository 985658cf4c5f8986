"""ProblemVans."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ProblemVans"]


@dataclass(slots=True, kw_only=True)
class ProblemVans:
    code: int
    text: str | None = None
