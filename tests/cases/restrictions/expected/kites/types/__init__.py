"""The types of Kites."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .order import *

_EXPORTS = {"BareOrder": "order", "Order": "order", "PlainOrder": "order"}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
