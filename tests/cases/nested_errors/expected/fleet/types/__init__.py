"""The types of Fleet."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .batch_error import *
    from .batch_error_collection import *
    from .van import *

_EXPORTS = {
    "BatchError": "batch_error",
    "BatchErrorCollection": "batch_error_collection",
    "Van": "van",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
