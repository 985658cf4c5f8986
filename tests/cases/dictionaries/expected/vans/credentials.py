"""The credentials of Vans."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .._runtime.auth.credentials import Credentials

__all__ = ["VansCredentials"]


@dataclass(frozen=True, slots=True, kw_only=True)
class VansCredentials(Credentials):
    """The credentials of Vans."""

    secrets: ClassVar[tuple[str, ...]] = ()
