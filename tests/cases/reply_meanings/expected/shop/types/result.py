"""Result."""

from __future__ import annotations

from dataclasses import dataclass

from ..._runtime.messages import empty_list
from .error import Error

__all__ = ["Result"]


@dataclass(slots=True, kw_only=True)
class Result:
    id: int | None = None
    success: bool | None = None
    errors: list[Error] = empty_list()
