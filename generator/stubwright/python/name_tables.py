"""The names that a run has chosen, which the next run keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Names: TypeAlias = Mapping[str, Mapping[str, str | None]]
"""Chosen names by scope and key; None for the plain name, which follows from the key."""


@dataclass(frozen=True, slots=True)
class NameTable:
    """The names of one API: in each scope, the keys with a plain name, and the others with theirs."""

    path: str
    scopes: tuple[tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]], ...]
