"""Packages whose exports are loaded on first use."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["lazily", "lister"]


def lazily(package: str, exports: Mapping[str, str]) -> Callable[[str], object]:
    """Return a package's ``__getattr__``; ``exports`` maps each name to its module.

    ``__all__`` is the list of these names.
    """

    def load(name: str) -> object:
        if name == "__all__":
            return list(exports)
        module = exports.get(name)
        if module is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{module}"), name)

    return load


def lister(package: str, exports: Mapping[str, str]) -> Callable[[], list[str]]:
    """Return a package's ``__dir__``: what is loaded, and all that it exports."""

    def list_names() -> list[str]:
        return sorted({*vars(sys.modules[package]), *exports})

    return list_names
