"""AdImageHashesCriteria."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["AdImageHashesCriteria"]


@dataclass(slots=True, kw_only=True)
class AdImageHashesCriteria:
    ad_image_hashes: Sequence[str]
    """Hashes of the images to delete (a maximum of 10,000)."""
