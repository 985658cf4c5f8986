"""The credentials of Kites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .._runtime.auth.credentials import Credentials

__all__ = ["KitesCredentials"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KitesCredentials(Credentials):
    """The credentials of Kites."""

    secrets: ClassVar[tuple[str, ...]] = ()
