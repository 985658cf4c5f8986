"""The credentials of Boats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .._runtime.auth.credentials import Credentials

__all__ = ["BoatsCredentials"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoatsCredentials(Credentials):
    """The credentials of Boats."""

    secrets: ClassVar[tuple[str, ...]] = ()
