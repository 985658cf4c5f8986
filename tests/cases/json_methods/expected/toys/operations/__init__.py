"""Requests and responses."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .kites_delete import *
    from .boats_delete import *

_EXPORTS = {
    "KitesDeleteRequest": "kites_delete",
    "KitesDeleteResponse": "kites_delete",
    "BoatsDeleteRequest": "boats_delete",
    "BoatsDeleteResponse": "boats_delete",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
