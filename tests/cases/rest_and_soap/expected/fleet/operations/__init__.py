"""Requests and responses."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .delete_vans import *

_EXPORTS = {"DeleteVansRequest": "delete_vans", "DeleteVansResponse": "delete_vans"}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
