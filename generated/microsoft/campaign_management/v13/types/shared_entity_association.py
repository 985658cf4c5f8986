"""SharedEntityAssociation."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["SharedEntityAssociation"]


@dataclass(slots=True, kw_only=True)
class SharedEntityAssociation:
    entity_id: int
    entity_type: str | None = None
    is_exclusion: bool | None = None
    shared_entity_customer_id: int | None = None
    shared_entity_id: int
    shared_entity_type: str | None = None
    status: str | None = None
