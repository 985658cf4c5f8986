"""Requests and responses."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .add_vehicles import *

_EXPORTS = {"AddVehiclesRequest": "add_vehicles", "AddVehiclesResponse": "add_vehicles"}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
