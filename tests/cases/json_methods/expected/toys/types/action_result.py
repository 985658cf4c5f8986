"""ActionResult."""

from __future__ import annotations

from dataclasses import dataclass

from ..._runtime.messages import empty_list
from .notice import Notice

__all__ = ["ActionResult"]


@dataclass(slots=True, kw_only=True)
class ActionResult:
    id: int | None = None
    """What was deleted."""

    errors: list[Notice] = empty_list()
    """Why it was not deleted."""
