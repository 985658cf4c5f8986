"""AttributedURIType."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["AttributedURIType"]


@dataclass(slots=True, kw_only=True)
class AttributedURIType:
    value: str
    other_attributes: Mapping[str, str] | None = None
