"""Requests and responses."""

from typing import TYPE_CHECKING

from ....._runtime.lazy import lazily

if TYPE_CHECKING:
    from .open import *

_HOMES = {"Open": "open"}
__getattr__ = lazily(__name__, _HOMES)
