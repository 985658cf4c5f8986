"""Finds the folders of templates and specs: in a checkout, or inside the installed package."""

from __future__ import annotations

from pathlib import Path


def data_folder(name: str) -> Path:
    """Return the folder ``templates`` or ``specs``.

    A checkout comes first, so that an editable installation uses its current files.
    """
    package = Path(__file__).resolve().parent
    checkout = package.parent.parent
    if package.parent.name == "generator" and (checkout / "pyproject.toml").is_file():
        return checkout / name
    return package / f"_{name}"
