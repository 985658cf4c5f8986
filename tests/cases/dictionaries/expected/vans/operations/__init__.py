"""Requests and responses."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .load import *

_EXPORTS = {"LoadRequest": "load", "LoadResponse": "load"}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
