"""The types of Trams."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .ticket import *
    from .ride_response_choice import *

_EXPORTS = {
    "Pass": "ticket",
    "RideResponseChoice": "ride_response_choice",
    "Ticket": "ticket",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
