"""LabelOther."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["LabelOther"]


@dataclass(slots=True, kw_only=True)
class LabelOther:
    text: str
