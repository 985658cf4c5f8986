"""The credentials of Bells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .._runtime.auth.credentials import Credentials

__all__ = ["BellsCredentials"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BellsCredentials(Credentials):
    """The credentials of Bells."""

    secrets: ClassVar[tuple[str, ...]] = ()
