"""The types of Yandex Direct v5."""

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .action_result_base import *
    from .ad_image_hashes_criteria import *
    from .api_exception_message import *
    from .exception_notification import *
    from .feeds_selection_criteria import *
    from .ids_criteria import *

_EXPORTS = {
    "ActionResult": "action_result_base",
    "ActionResultBase": "action_result_base",
    "AdImageActionResult": "action_result_base",
    "AdImageHashesCriteria": "ad_image_hashes_criteria",
    "ApiExceptionMessage": "api_exception_message",
    "ExceptionNotification": "exception_notification",
    "FeedsSelectionCriteria": "feeds_selection_criteria",
    "IdsCriteria": "ids_criteria",
    "SetBidsActionResult": "action_result_base",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
