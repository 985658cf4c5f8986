"""Requests and responses."""

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazily

if TYPE_CHECKING:
    from .vans11_remove_by_id import *
    from .vans11_remove_by_name import *
    from .crates_remove_crate import *

_HOMES = {
    "Vans11RemoveById": "vans11_remove_by_id",
    "Vans11RemoveByName": "vans11_remove_by_name",
    "CratesRemoveCrate": "crates_remove_crate",
}
__getattr__ = lazily(__name__, _HOMES)
