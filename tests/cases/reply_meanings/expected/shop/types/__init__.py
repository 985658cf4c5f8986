"""The types of Shop."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .error import *
    from .id_list import *
    from .indexed_error import *
    from .result import *
    from .thing import *

_EXPORTS = {
    "Error": "error",
    "IdList": "id_list",
    "IndexedError": "indexed_error",
    "Result": "result",
    "Thing": "thing",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
