"""Packages whose names are loaded on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["lazily"]


def lazily(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Return a package's ``__getattr__``; ``homes`` maps names to modules.

    A name may stand without the "Request" or "Response" at its end.
    """

    def load(name: str) -> object:
        home = homes.get(name) or homes.get(
            name.removesuffix("Request").removesuffix("Response")
        )
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{home}"), name)

    return load
