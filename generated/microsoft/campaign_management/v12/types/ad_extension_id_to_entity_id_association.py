"""AdExtensionIdToEntityIdAssociation."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["AdExtensionIdToEntityIdAssociation"]


@dataclass(slots=True, kw_only=True)
class AdExtensionIdToEntityIdAssociation:
    ad_extension_id: int
    entity_id: int
