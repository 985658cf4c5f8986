"""LabelAssociation."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["LabelAssociation"]


@dataclass(slots=True, kw_only=True)
class LabelAssociation:
    entity_id: int
    label_id: int
