"""The types of Crates."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .label import *
    from .parcel import *

_EXPORTS = {"Label": "label", "Parcel": "parcel"}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
