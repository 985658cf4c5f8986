"""Requests and responses."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .delete_seats import *

_EXPORTS = {"DeleteSeatsRequest": "delete_seats", "DeleteSeatsResponse": "delete_seats"}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
