"""catalog.toml and overrides.toml to `stubwright.catalog` values.

An API inherits what its vendor's table says.
"""

from __future__ import annotations

import dataclasses
import keyword
import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from stubwright.catalog import ApiEntry, Catalog, CredentialField, Override
from stubwright.diagnostics import InputError, Source
from stubwright.read.toml import Table, TomlFile, as_table, build, merge

if TYPE_CHECKING:
    from pathlib import Path

    from stubwright.diagnostics import Log

_FACTS: Final = frozenset(
    {
        "alignment",
        "availability",
        "default",
        "description",
        "errors",
        "items",
        "max_items",
        "method",
        "path",
        "required",
        "type",
    }
)


def read_catalog(path: Path, name: str, log: Log) -> Catalog:
    """Read the catalog, which findings call ``name``.

    Raises `InputError` for a file that can't be read as one.
    """
    file = TomlFile(path, name, log)
    entries = tuple(_listed(file, table) for table in file.tables("api"))
    for key in file.table.keys() - {"vendor", "api"}:
        log.report("catalog-unknown-key", f"{key} is not known", file.source(key))
    if len({entry.id for entry in entries}) != len(entries):
        raise file.refuse("two APIs have one id", "[[api]]")
    return Catalog(entries, Source(name, 1))


def read_entry(path: Path, vendor: str, table: Table, log: Log) -> ApiEntry:
    """Return an entry that isn't in the catalog ``path``, with the conventions of a vendor that is.

    Raises `InputError` for a vendor that the catalog doesn't have.
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
    return _entry(file, {**merged, "source": Source(name, 1)}, str(table["id"]))


def _listed(file: TomlFile, table: Table) -> ApiEntry:
    api = table.get("id")
    if not isinstance(api, str) or not is_package_name(api):
        raise file.refuse("an api needs an id of dotted lower-case names", "[[api]]")
    merged = merge(_vendor(file, api.partition(".")[0]), table)
    merged.setdefault("folder", api.replace(".", "/"))
    return _entry(file, {**merged, "source": file.source(f'"{api}"')}, api)


def _vendor(file: TomlFile, name: str) -> Table:
    found = as_table(file.table_of("vendor").get(name, {}))
    if found is None:
        raise file.refuse(f"vendor {name} must be a table", "vendor", name)
    return found


def is_package_name(name: str) -> bool:
    """Tell whether a name can be the dotted path of a package."""
    parts = name.split(".")
    return all(
        re.fullmatch(r"[a-z][a-z0-9_]*", p) and not keyword.iskeyword(p) for p in parts
    )


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
    entry = build(file, ApiEntry, table, words)
    return dataclasses.replace(entry, credentials=tuple(credentials), source=source)


def read_overrides(path: Path, name: str, log: Log) -> tuple[Override, ...]:
    """Read the corrections of one API. Raises `InputError` for a file that can't be read."""
    file = TomlFile(path, name, log)
    overrides: list[Override] = []
    position = 0
    for table in file.tables("override"):
        position = file.text.index("[[override]]", position) + 1
        source = Source(name, file.text.count("\n", 0, position) + 1)
        facts = {key: value for key, value in table.items() if key in _FACTS}
        unknown = sorted(table.keys() - _FACTS - {"operation", "field", "reason"})
        if unknown:
            log.report("override-malformed", f"{unknown[0]} is no fact", source)
        elif not facts or not table.get("reason") or not table.get("operation"):
            message = "an override needs an operation, a fact and a reason"
            log.report("override-malformed", message, source)
        else:
            operation, field = str(table["operation"]), str(table.get("field", ""))
            overrides.append(
                Override(operation, field, facts, str(table["reason"]), source)
            )
    return tuple(overrides)
