"""The credentials of Harbor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .._runtime.auth.credentials import Credentials

__all__ = ["HarborCredentials"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HarborCredentials(Credentials):
    """The credentials of Harbor."""

    secrets: ClassVar[tuple[str, ...]] = ()
