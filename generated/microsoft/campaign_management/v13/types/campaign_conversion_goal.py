"""CampaignConversionGoal."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CampaignConversionGoal"]


@dataclass(slots=True, kw_only=True)
class CampaignConversionGoal:
    campaign_id: int | None = None
    goal_id: int | None = None
