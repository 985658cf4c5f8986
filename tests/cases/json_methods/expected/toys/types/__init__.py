"""The types of Toys."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .action_result import *
    from .boats_criteria import *
    from .fault import *
    from .kites_criteria import *
    from .notice import *

_EXPORTS = {
    "ActionResult": "action_result",
    "BoatsCriteria": "boats_criteria",
    "Fault": "fault",
    "KitesCriteria": "kites_criteria",
    "Notice": "notice",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
