"""AudienceGroupAssetGroupAssociation."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["AudienceGroupAssetGroupAssociation"]


@dataclass(slots=True, kw_only=True)
class AudienceGroupAssetGroupAssociation:
    asset_group_id: int
    audience_group_id: int
