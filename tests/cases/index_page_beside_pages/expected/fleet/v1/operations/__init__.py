"""Requests and responses."""

from typing import TYPE_CHECKING

from ...._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .delete_boats import *
    from .delete_cars import *
    from .delete_trams import *
    from .delete_vans import *

_EXPORTS = {
    "DeleteBoatsRequest": "delete_boats",
    "DeleteBoatsResponse": "delete_boats",
    "DeleteCarsRequest": "delete_cars",
    "DeleteCarsResponse": "delete_cars",
    "DeleteTramsRequest": "delete_trams",
    "DeleteTramsResponse": "delete_trams",
    "DeleteVansRequest": "delete_vans",
    "DeleteVansResponse": "delete_vans",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
