"""IdList."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..._runtime.messages import empty_list

__all__ = ["IdList"]


@dataclass(slots=True, kw_only=True)
class IdList:
    ids: Sequence[int] = empty_list()
