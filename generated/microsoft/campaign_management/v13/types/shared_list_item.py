"""SharedListItem and NegativeKeyword."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..enums import MatchType

__all__ = ["NegativeKeyword", "SharedListItem"]


@dataclass(slots=True, kw_only=True)
class SharedListItem:
    forward_compatibility_map: Mapping[str, str | None] | None = None
    type: str | None = None


@dataclass(slots=True, kw_only=True)
class NegativeKeyword(SharedListItem):
    id: int | None = None
    match_type: MatchType | str | None = None
    text: str | None = None
