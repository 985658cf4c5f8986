"""The types of Kites."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .kite import *
    from .price import *

_EXPORTS = {"Kite": "kite", "NetPrice": "price", "Price": "price"}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
