"""The credentials of Shop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .._runtime.auth.credentials import Credentials

__all__ = ["ShopCredentials"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopCredentials(Credentials):
    """The credentials of Shop."""

    secrets: ClassVar[tuple[str, ...]] = ()
