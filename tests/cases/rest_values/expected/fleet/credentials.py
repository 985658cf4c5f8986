"""The credentials of Fleet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .._runtime.auth.credentials import Credentials

__all__ = ["FleetCredentials"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FleetCredentials(Credentials):
    """The credentials of Fleet."""

    secrets: ClassVar[tuple[str, ...]] = ()
