"""Requests and responses."""

from typing import TYPE_CHECKING

from ...._runtime.lazy import lazily

if TYPE_CHECKING:
    from .delete_vans import *

_HOMES = {"DeleteVans": "delete_vans"}
__getattr__ = lazily(__name__, _HOMES)
