"""The names that a run chose, for the next run to keep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Names: TypeAlias = Mapping[str, Mapping[str, str | None]]
"""Chosen names by scope and key; None stands for the plain one, which the key itself says."""


@dataclass(frozen=True, slots=True)
class NameTable:
    """The names of one API: in each scope the keys with a plain name, and those with another."""

    path: str
    scopes: tuple[tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]], ...]
