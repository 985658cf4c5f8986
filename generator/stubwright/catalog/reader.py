"""Reads catalog.toml into `stubwright.catalog.entry` values. APIs inherit from their vendor's table."""

from __future__ import annotations

import dataclasses
from difflib import get_close_matches
from itertools import pairwise
from typing import TYPE_CHECKING

from stubwright.catalog.entry import ApiEntry, Catalog, CredentialField
from stubwright.catalog.entry_rules import is_package_name, misplaced, refusals
from stubwright.catalog.toml import Table, TomlFile, as_table, build, merge
from stubwright.diagnostics import InputError, Source

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from stubwright.diagnostics import Log


def read_catalog(path: Path, name: str, log: Log) -> Catalog:
    """Read the catalog; ``name`` is the file's name in findings.

    Raises `InputError` for a file that isn't a catalog.
    """
    file = TomlFile(path, name, log)
    entries = tuple(_catalog_entry(file, table) for table in file.tables("api"))
    for key in file.table.keys() - {"vendor", "api"}:
        log.report("catalog-unknown-key", f"{key} isn't known", file.source(key))
    _refuse_overlaps(file, entries)
    return Catalog(entries, Source(name, 1))


def _refuse_overlaps(file: TomlFile, entries: Sequence[ApiEntry]) -> None:
    """Raise `InputError` where the package of one API would be inside that of another."""
    ids = sorted(entry.id for entry in entries)
    for first, second in pairwise(f"{name}." for name in ids):
        outer, inner = first[:-1], second[:-1]
        if outer == inner:  # the line is that of the second entry
            message = f"two APIs have the id {inner}"
            raise file.refuse(message, f'"{inner}"', f'"{inner}"')
        if second.startswith(first):
            message = f"{inner} would be inside the package of {outer}"
            raise file.refuse(message, f'"{inner}"')


def read_entry(path: Path, vendor: str, table: Table, log: Log) -> ApiEntry:
    """Return an entry that isn't in the catalog ``path``, with the conventions of one of its vendors.

    Raises `InputError` for an unknown vendor.
    """
    name = path.as_posix()
    file = TomlFile(path, name, log)
    vendors = file.table_of("vendor")
    if vendor and vendor not in vendors:
        message = f"no vendor is called {vendor}"
        near = get_close_matches(vendor, vendors, n=3) or sorted(vendors)
        hint = f"did you mean {', '.join(near)}?" if near else ""
        raise InputError("catalog-unknown-vendor", message, Source(name, 1), hint)
    merged = merge(_vendor(file, vendor), table)
    entry = _entry(file, {**merged, "source": Source(name, 1)}, str(table["id"]))
    return _with_sources(entry, {}, vendor, file)


def _catalog_entry(file: TomlFile, table: Table) -> ApiEntry:
    api = table.get("id")
    if not isinstance(api, str) or not is_package_name(api):
        raise file.refuse(
            "an API needs an id of lower-case names separated by dots", "[[api]]"
        )
    merged = merge(_vendor(file, api.partition(".")[0]), table)
    merged.setdefault("folder", api.replace(".", "/"))
    entry = _entry(file, {**merged, "source": file.source(f'"{api}"')}, api)
    entry = _with_sources(entry, table, api.partition(".")[0], file)
    for message, words in misplaced(entry):
        raise file.refuse(message, f'"{api}"', *words)
    return entry


def _with_sources(entry: ApiEntry, own: Table, vendor: str, file: TomlFile) -> ApiEntry:
    """Return an entry with the sources of its credentials: the API's ``own`` table, or its vendor's."""
    stated = as_table(own.get("credentials", {})) or {}

    def placed(field: CredentialField) -> CredentialField:
        is_own = "soap" in (as_table(stated.get(field.name, {})) or {})
        first = (f'"{entry.id}"',) if is_own else ("vendor", vendor)
        source = file.source(*first, "credentials", field.name, "soap")
        return dataclasses.replace(field, source=source, shared=not is_own)

    credentials = tuple(placed(field) for field in entry.credentials)
    return dataclasses.replace(entry, credentials=credentials)


def _vendor(file: TomlFile, name: str) -> Table:
    found = as_table(file.table_of("vendor").get(name, {}))
    if found is None:
        raise file.refuse(f"vendor {name} must be a table", "vendor", name)
    return found


def _entry(file: TomlFile, table: Table, api: str) -> ApiEntry:
    words = (f'"{api}"',)
    fields = as_table(table.pop("credentials", {})) or {}
    credentials: list[CredentialField] = []
    for key, value in fields.items():
        stated = as_table(value)
        if stated is None:
            raise file.refuse(f"credentials.{key} must be a table", "credentials", key)
        credentials.append(
            build(file, CredentialField, {"name": key, **stated}, (*words, key))
        )
    source = table.pop("source")
    made = build(file, ApiEntry, table, words)
    entry = dataclasses.replace(made, credentials=tuple(credentials), source=source)
    for message, more in refusals(entry):
        raise file.refuse(message, *words, *more)
    return entry
