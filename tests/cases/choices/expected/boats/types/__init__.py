"""The types of Boats."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .moor_response_choice import *

_EXPORTS = {"MoorResponseChoice": "moor_response_choice"}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
