"""Requests and responses."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .fly import *
    from .land import *

_EXPORTS = {
    "FlyRequest": "fly",
    "FlyResponse": "fly",
    "LandRequest": "land",
    "LandResponse": "land",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
