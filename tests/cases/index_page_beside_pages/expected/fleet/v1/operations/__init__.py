"""Requests and responses."""

from typing import TYPE_CHECKING

from ...._runtime.lazy import lazily

if TYPE_CHECKING:
    from .delete_boats import *
    from .delete_cars import *
    from .delete_trams import *
    from .delete_vans import *

_HOMES = {
    "DeleteBoats": "delete_boats",
    "DeleteCars": "delete_cars",
    "DeleteTrams": "delete_trams",
    "DeleteVans": "delete_vans",
}
__getattr__ = lazily(__name__, _HOMES)
