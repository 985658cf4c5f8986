"""Hashes of everything that a package is generated from, to find out quickly whether any of it changed."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from stubwright.data_folders import data_folder
from stubwright.diagnostics import InputError, Source
from stubwright.inputs.catalog import CATALOG
from stubwright.write.lock import digest, lock_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stubwright.inputs.files import ApiInputs
    from stubwright.write import Lock

_PACKAGE: Final = Path(__file__).resolve().parents[1]
NOT_HASHED: Final = (
    "__main__.py",
    "_specs/",
    "_templates/",
    "cli/",
    "describe/",
    "diagnostics/codes.py",
    "diagnostics/printers.py",
    "importing/",
    "sandbox/",
    "write/",
)
"""The parts of the generator that don't affect generated files: no part that does imports them.

A new module is hashed until it is listed here. In an installed package, specs and templates are inside.
"""


def input_lock(inputs: Sequence[ApiInputs]) -> Lock:
    """Return the part of a lock that is known before anything is generated."""
    apis = {item.entry.id: _origin(item) for item in inputs}
    return lock_for(apis, {}, spec_digests(inputs), generator_digest())


def _origin(inputs: ApiInputs) -> dict[str, object]:
    if inputs.specs is not None:
        return {"from": "catalog"}
    return {"from": "arguments", **inputs.arguments}


def spec_digests(inputs: Iterable[ApiInputs]) -> dict[str, str]:
    """Return the sha256 of each input file of the APIs.

    For an API of the catalog, these are all files of its folder. Files named on the command line are
    listed under the API's id, as their folders differ from machine to machine.
    """
    found: dict[str, Path] = {}
    for item in inputs:
        if item.specs is not None:
            found[CATALOG] = item.specs / CATALOG
            found |= _visible_files(item.specs, item.entry.folder)
            continue
        for file in filter(None, (*item.schemas, *item.pages, item.overrides)):
            name = f"{item.entry.id}/{file.name}"
            while name in found:
                name += "+"
            found[name] = file.root / file.name
    return {name: digest(_content(found[name], name)) for name in sorted(found)}


def _content(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"can't be read: {error.strerror}"
        raise InputError("file-missing", message, Source(name)) from None


def _visible_files(specs: Path, folder: str) -> dict[str, Path]:
    files = (path for path in (specs / folder).rglob("*") if path.is_file())
    return {
        path.relative_to(specs).as_posix(): path
        for path in files
        if not path.name.startswith(".")
    }


def generator_digest(package: Path = _PACKAGE, templates: Path | None = None) -> str:
    """Return one sha256 of the templates, and of the generator's code without `NOT_HASHED`."""
    total = hashlib.sha256()
    for root in (package, templates or data_folder("templates")):
        sources = (
            path for suffix in ("py", "jinja") for path in root.rglob(f"*.{suffix}")
        )
        for path in sorted(sources, key=lambda path: path.relative_to(root).as_posix()):
            name = path.relative_to(root).as_posix()
            if root != package or not name.startswith(NOT_HASHED):
                total.update(f"{name} {digest(path.read_bytes())}\n".encode())
    return total.hexdigest()
