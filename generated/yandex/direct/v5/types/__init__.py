"""The types of Yandex Direct v5."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .action_result_base import (
        ActionResult,
        ActionResultBase,
        AdImageActionResult,
        SetBidsActionResult,
    )
    from .ad_image_hashes_criteria import AdImageHashesCriteria
    from .api_exception_message import ApiExceptionMessage
    from .exception_notification import ExceptionNotification
    from .feeds_selection_criteria import FeedsSelectionCriteria
    from .ids_criteria import IdsCriteria

__all__ = [
    "ActionResult",
    "ActionResultBase",
    "AdImageActionResult",
    "AdImageHashesCriteria",
    "ApiExceptionMessage",
    "ExceptionNotification",
    "FeedsSelectionCriteria",
    "IdsCriteria",
    "SetBidsActionResult",
]

_HOMES = {
    "ActionResult": ".action_result_base",
    "ActionResultBase": ".action_result_base",
    "AdImageActionResult": ".action_result_base",
    "AdImageHashesCriteria": ".ad_image_hashes_criteria",
    "ApiExceptionMessage": ".api_exception_message",
    "ExceptionNotification": ".exception_notification",
    "FeedsSelectionCriteria": ".feeds_selection_criteria",
    "IdsCriteria": ".ids_criteria",
    "SetBidsActionResult": ".action_result_base",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name], __name__), name)
