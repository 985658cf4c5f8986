"""List."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["List"]


@dataclass(slots=True, kw_only=True)
class List:
    class_: str
    first_item: str | None = None
    user_id_6a5217: int | None = None
    user_id_54e830: int | None = None
    lodka: str | None = None
