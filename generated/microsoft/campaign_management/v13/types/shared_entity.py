"""SharedEntity and 8 related types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = [
    "AccountContentNegativeKeywordList",
    "AccountNegativeKeywordList",
    "AccountPlacementExclusionList",
    "AccountPlacementInclusionList",
    "BrandList",
    "NegativeKeywordList",
    "PlacementExclusionList",
    "SharedEntity",
    "SharedList",
]


@dataclass(slots=True, kw_only=True)
class SharedEntity:
    association_count: int | None = None
    forward_compatibility_map: Mapping[str, str | None] | None = None
    id: int | None = None
    name: str | None = None
    type: str | None = None


@dataclass(slots=True, kw_only=True)
class SharedList(SharedEntity):
    item_count: int | None = None


@dataclass(slots=True, kw_only=True)
class AccountContentNegativeKeywordList(SharedList):
    """AccountContentNegativeKeywordList."""


@dataclass(slots=True, kw_only=True)
class AccountNegativeKeywordList(SharedList):
    """AccountNegativeKeywordList."""


@dataclass(slots=True, kw_only=True)
class AccountPlacementExclusionList(SharedList):
    """AccountPlacementExclusionList."""


@dataclass(slots=True, kw_only=True)
class AccountPlacementInclusionList(SharedList):
    """AccountPlacementInclusionList."""


@dataclass(slots=True, kw_only=True)
class BrandList(SharedList):
    """BrandList."""


@dataclass(slots=True, kw_only=True)
class NegativeKeywordList(SharedList):
    """NegativeKeywordList."""


@dataclass(slots=True, kw_only=True)
class PlacementExclusionList(SharedList):
    """PlacementExclusionList."""
