"""The credentials of Trams."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from .._runtime.auth.credentials import Credentials

__all__ = ["TramsCredentials"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TramsCredentials(Credentials):
    """The credentials of Trams."""

    secrets: ClassVar[tuple[str, ...]] = ()
