"""Requests and responses."""

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazily

if TYPE_CHECKING:
    from .remove import *

_HOMES = {"Remove": "remove"}
__getattr__ = lazily(__name__, _HOMES)
