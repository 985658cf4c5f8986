"""What a package comes from, as hashes: so that a later run knows quickly that nothing changed."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from stubwright.data_folders import data_folder
from stubwright.diagnostics import InputError, Source
from stubwright.inputs.catalog import CATALOG
from stubwright.write import lock_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stubwright.inputs.files import ApiInputs
    from stubwright.write import Lock


def input_lock(inputs: Sequence[ApiInputs]) -> Lock:
    """Return the part of a lock that is known before anything is generated."""
    apis = {item.entry.id: _origin(item) for item in inputs}
    return lock_for(apis, {}, spec_digests(inputs), generator_digest())


def _origin(inputs: ApiInputs) -> dict[str, object]:
    if inputs.specs is not None:
        return {"from": "catalog"}
    return {"from": "arguments", **inputs.arguments}


def spec_digests(inputs: Iterable[ApiInputs]) -> dict[str, str]:
    """Return the sha256 of each file that the APIs come from.

    For an API of the catalog, that is all of its folder. Files that were named on the command line
    have no folder that all machines share, so their names stand below the API's.
    """
    found: dict[str, Path] = {}
    for item in inputs:
        if item.specs is not None:
            found[CATALOG] = item.specs / CATALOG
            found |= _visible(item.specs, item.entry.folder)
            continue
        for file in (*item.schemas, *item.pages):
            name = f"{item.entry.id}/{file.name}"
            while name in found:
                name += "+"
            found[name] = file.root / file.name
    return {name: _sha256(_content(found[name], name)) for name in sorted(found)}


def _content(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"can't be read: {error.strerror}"
        raise InputError("file-missing", message, Source(name)) from None


def _visible(specs: Path, folder: str) -> dict[str, Path]:
    files = (path for path in (specs / folder).rglob("*") if path.is_file())
    return {
        path.relative_to(specs).as_posix(): path
        for path in files
        if not path.name.startswith(".")
    }


def generator_digest() -> str:
    """Return one sha256 of the generator's code and templates."""
    total = hashlib.sha256()
    for root in (Path(__file__).parents[1], data_folder("templates")):
        sources = (
            path for suffix in ("py", "jinja") for path in root.rglob(f"*.{suffix}")
        )
        for path in sorted(sources, key=lambda path: path.relative_to(root).as_posix()):
            relative = path.relative_to(root)
            if not {"_templates", "_specs"} & set(relative.parts):
                total.update(
                    f"{relative.as_posix()} {_sha256(path.read_bytes())}\n".encode()
                )
    return total.hexdigest()


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()
