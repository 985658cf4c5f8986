"""The APIs of the catalog, and the files that each of them names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.diagnostics import InputError
from stubwright.inputs.files import ApiInputs, Input
from stubwright.inputs.unknown import unknown_api

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from stubwright.catalog.entry import ApiEntry, Catalog
    from stubwright.diagnostics import Log

CATALOG: Final = "catalog.toml"


def open_catalog(specs: Path, log: Log) -> Catalog:
    """Return the catalog of a specs folder. File names in diagnostics are relative to that folder."""
    from stubwright.catalog.reader import read_catalog

    return read_catalog(specs / CATALOG, CATALOG, log)


def choose(catalog: Catalog, ids: Sequence[str]) -> tuple[ApiEntry, ...]:
    """Return the entries with some ids, in catalog order; all of them without ids.

    Raises `InputError` for an unknown id and for an empty catalog.
    """
    known = {entry.id: entry for entry in catalog.apis}
    for name in ids:
        if name not in known:
            raise unknown_api(name, known, catalog.source)
    if not known:
        raise InputError(
            "catalog-malformed", "the catalog lists no API", catalog.source
        )
    return tuple(entry for entry in catalog.apis if not ids or entry.id in ids)


def inputs_of(specs: Path, entry: ApiEntry) -> ApiInputs:
    """Return the files that an entry of the catalog names."""

    def file(name: str) -> Input:
        path = f"{entry.folder}/{name}" if entry.folder else name
        return Input(specs, path, path)

    index = file(entry.index) if entry.index else None
    folder = specs / entry.folder
    pages = {
        path.relative_to(folder).as_posix()
        for pattern in entry.docs
        for path in folder.glob(pattern)
    }
    return ApiInputs(
        entry,
        tuple(file(schema.file) for schema in entry.schemas),
        tuple(file(name) for name in sorted(pages - {entry.index})),
        index,
        file(entry.overrides) if entry.overrides else None,
        specs,
    )
