"""Requests and responses."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .boats_remove import *
    from .piers_remove import *

_EXPORTS = {
    "BoatsRemoveRequest": "boats_remove",
    "BoatsRemoveResponse": "boats_remove",
    "PiersRemoveRequest": "piers_remove",
    "PiersRemoveResponse": "piers_remove",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
