"""The types of Shop."""

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazily

if TYPE_CHECKING:
    from .van import *

_HOMES = {"Van": "van"}
__getattr__ = lazily(__name__, _HOMES)
