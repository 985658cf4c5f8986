"""EntityNegativeKeyword."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .shared_list_item import NegativeKeyword

__all__ = ["EntityNegativeKeyword"]


@dataclass(slots=True, kw_only=True)
class EntityNegativeKeyword:
    entity_id: int
    entity_type: str | None = None
    negative_keywords: Sequence[NegativeKeyword | None] | None = None
