"""Van."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Van"]


@dataclass(slots=True, kw_only=True)
class Van:
    plate: str
    """At most 8 long."""

    tows: Van | None = None
