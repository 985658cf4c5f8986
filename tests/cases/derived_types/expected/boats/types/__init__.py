"""The types of Boats."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .vessel import *

_EXPORTS = {
    "Ferry": "vessel",
    "Sailboat": "vessel",
    "SmallFerry": "vessel",
    "Vessel": "vessel",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
