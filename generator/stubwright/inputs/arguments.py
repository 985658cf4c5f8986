"""APIs that aren't in the catalog: a WSDL, docs pages, or both, named on the command line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from stubwright.diagnostics import Source
from stubwright.inputs.files import ApiInputs
from stubwright.inputs.named_files import is_folder, named_file, pages_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from stubwright.diagnostics import Log
    from stubwright.inputs.files import Input


@dataclass(frozen=True, slots=True)
class ApiArguments:
    """The arguments that describe an API outside the catalog; empty where they aren't given.

    ``vendor`` is the vendor of the catalog whose conventions apply.
    """

    wsdl: tuple[Path, ...] = ()
    docs: tuple[Path, ...] = ()
    operations: tuple[str, ...] = ()
    name: str = ""
    vendor: str = ""
    service: str = ""
    endpoint: str = ""
    explicit_nil: bool = False
    types: tuple[str, ...] = ()
    overrides: Path | None = None

    @property
    def names_files(self) -> bool:
        """Whether the arguments describe an API outside the catalog."""
        return bool(self.wsdl or self.docs)


def inputs_for(arguments: ApiArguments, catalog: Path, log: Log) -> ApiInputs:
    """Return the files of an API outside the catalog, and an entry as the catalog would have it.

    A file may only refer to files in its own folder and below. Raises `InputError` for a file that doesn't
    exist, and for a vendor that isn't in the catalog.
    """
    from stubwright.catalog.reader import read_entry
    from stubwright.python.spelling import pascal, snake

    schemas = tuple(named_file(path) for path in arguments.wsdl)
    pages, found = pages_of(arguments.docs)
    first = (*arguments.wsdl, *arguments.docs)[0]
    name = arguments.name or snake(first.stem)
    table: dict[str, Any] = {
        "id": name,
        "title": name,
        "client": pascal(_client_name(name)),
        "folder": "",
        "service": arguments.service,
        "operations": list(arguments.operations or ("*",)),
        "schemas": [{"file": schema.name} for schema in schemas],
        "docs": [path.name for path in arguments.docs],
        "explicit_nil": arguments.explicit_nil,
        "types": list(arguments.types),
    }
    if arguments.wsdl:
        table["protocols"] = ["soap"]
    if arguments.endpoint:
        table["endpoints"] = {
            p: {"production": arguments.endpoint} for p in ("soap", "rest", "json")
        }
    overrides = None
    if arguments.overrides is not None:
        overrides = named_file(arguments.overrides)
        table["overrides"] = overrides.label
    entry = read_entry(catalog, arguments.vendor, table, log)
    return ApiInputs(
        replace(entry, source=Source(first.as_posix(), 1)),
        schemas,
        (*pages, *found),
        overrides=overrides,
        arguments=_for_lock(arguments),
        from_folders=frozenset(found),
    )


def pages_of(named: Sequence[Path]) -> tuple[list[Input], list[Input]]:
    """Return the pages that were named, and the other pages found in named folders."""
    pages: dict[Input, None] = {}
    found: dict[Input, None] = {}
    for path in named:
        if is_folder(path):
            found.update(dict.fromkeys(pages_in(path)))
        else:
            pages[named_file(path)] = None
    return list(pages), [page for page in found if page not in pages]


def _for_lock(arguments: ApiArguments) -> dict[str, object]:
    """Return what the lock records: no folders, which differ from machine to machine."""
    stated = {
        "wsdl": [path.name for path in arguments.wsdl],
        "docs": [path.name for path in arguments.docs],
        "operations": list(arguments.operations),
        "vendor": arguments.vendor,
        "service": arguments.service,
        "endpoint": arguments.endpoint,
        "explicit_nil": arguments.explicit_nil,
        "types": list(arguments.types),
        "overrides": arguments.overrides.name if arguments.overrides else "",
    }
    return {key: value for key, value in stated.items() if value}


def _client_name(name: str) -> str:
    """Return the last part of a package's name that isn't a version."""
    parts = [part for part in name.split(".") if not part.lstrip("v").isdigit()]
    return parts[-1] if parts else name
