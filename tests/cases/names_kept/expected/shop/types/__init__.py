"""The types of Shop."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .label import *
    from .label_other import *

_EXPORTS = {"Label": "label", "LabelOther": "label_other"}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
