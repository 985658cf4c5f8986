"""ActionResultBase and 3 related types."""

from __future__ import annotations

from dataclasses import dataclass

from ....._runtime.messages import empty_list
from .exception_notification import ExceptionNotification

__all__ = [
    "ActionResult",
    "ActionResultBase",
    "AdImageActionResult",
    "SetBidsActionResult",
]


@dataclass(slots=True, kw_only=True)
class ActionResultBase:
    warnings: list[ExceptionNotification] = empty_list()
    errors: list[ExceptionNotification] = empty_list()


@dataclass(slots=True, kw_only=True)
class AdImageActionResult(ActionResultBase):
    ad_image_hash: str | None = None
    """The hash of the image that was deleted. Missing if there are errors."""


@dataclass(slots=True, kw_only=True)
class ActionResult(ActionResultBase):
    id: int | None = None


@dataclass(slots=True, kw_only=True)
class SetBidsActionResult(ActionResult):
    campaign_id: int | None = None
    ad_group_id: int | None = None
