"""Requests and responses."""

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from .vans11_remove_by_id import *
    from .vans11_remove_by_name import *
    from .crates_remove_crate import *

_EXPORTS = {
    "Vans11RemoveByIdRequest": "vans11_remove_by_id",
    "Vans11RemoveByIdResponse": "vans11_remove_by_id",
    "Vans11RemoveByNameRequest": "vans11_remove_by_name",
    "Vans11RemoveByNameResponse": "vans11_remove_by_name",
    "CratesRemoveCrateRequest": "crates_remove_crate",
    "CratesRemoveCrateResponse": "crates_remove_crate",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
