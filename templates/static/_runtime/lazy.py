"""Packages whose names are loaded on first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["lazily"]


def lazily(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Return a package's ``__getattr__``; ``homes`` maps names to modules.

    A name may stand without the "Request" or "Response" at its end. ``__all__`` is all that the
    modules export, and loads them.
    """

    def load(name: str) -> object:
        if name == "__all__":
            modules = dict.fromkeys(homes.values())
            loaded = (import_module(f"{package}.{module}") for module in modules)
            return [export for module in loaded for export in module.__all__]
        home = homes.get(name) or homes.get(
            name.removesuffix("Request").removesuffix("Response")
        )
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{home}"), name)

    return load
