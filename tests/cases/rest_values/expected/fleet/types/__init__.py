"""The types of Fleet."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .vehicle import *

_EXPORTS = {"Tram": "vehicle", "Van": "vehicle", "Vehicle": "vehicle"}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
