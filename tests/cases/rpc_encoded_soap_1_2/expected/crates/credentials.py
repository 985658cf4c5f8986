"""The credentials of Crates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .._runtime.auth.credentials import Credentials

__all__ = ["CratesCredentials"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CratesCredentials(Credentials):
    """The credentials of Crates."""

    secrets: ClassVar[tuple[str, ...]] = ()
