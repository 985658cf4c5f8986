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
class Request:
    """What the command line says of an API; empty where it says nothing.

    ``vendor`` is one of the catalog's, whose conventions apply.
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

    @property
    def names_files(self) -> bool:
        """Whether it is about an API outside the catalog."""
        return bool(self.wsdl or self.docs)


def inputs_for(request: Request, catalog: Path, log: Log) -> ApiInputs:
    """Return the files of an API outside the catalog, and the entry that a catalog would have.

    Each file is read with what stands beside and below it, and nothing else. Raises `InputError`
    for a file that isn't there, and for a vendor that the catalog doesn't know.
    """
    from stubwright.catalog.reader import read_entry
    from stubwright.python.spelling import pascal, snake

    schemas = tuple(named_file(path) for path in request.wsdl)
    pages, found = pages_of(request.docs)
    first = (*request.wsdl, *request.docs)[0]
    name = request.name or snake(first.stem)
    table: dict[str, Any] = {
        "id": name,
        "title": name,
        "client": pascal(_telling(name)),
        "folder": "",
        "service": request.service,
        "operations": list(request.operations or ("*",)),
        "schemas": [{"file": schema.name} for schema in schemas],
        "docs": [path.name for path in request.docs],
        "explicit_nil": request.explicit_nil,
        "types": list(request.types),
    }
    if request.wsdl:
        table["protocols"] = ["soap"]
    if request.endpoint:
        table["endpoints"] = {
            p: {"production": request.endpoint} for p in ("soap", "rest", "json")
        }
    entry = read_entry(catalog, request.vendor, table, log)
    return ApiInputs(
        replace(entry, source=Source(first.as_posix(), 1)),
        schemas,
        (*pages, *found),
        arguments=_arguments(request),
        found=frozenset(found),
    )


def pages_of(named: Sequence[Path]) -> tuple[list[Input], list[Input]]:
    """Return the pages that were named, and those in folders that were, without repeats."""
    pages: dict[Input, None] = {}
    found: dict[Input, None] = {}
    for path in named:
        if is_folder(path):
            found.update(dict.fromkeys(pages_in(path)))
        else:
            pages[named_file(path)] = None
    return list(pages), [page for page in found if page not in pages]


def _arguments(request: Request) -> dict[str, object]:
    """Return what the lock keeps of the arguments. Paths differ from machine to machine."""
    stated = {
        "wsdl": [path.name for path in request.wsdl],
        "docs": [path.name for path in request.docs],
        "operations": list(request.operations),
        "vendor": request.vendor,
        "service": request.service,
        "endpoint": request.endpoint,
        "explicit_nil": request.explicit_nil,
        "types": list(request.types),
    }
    return {key: value for key, value in stated.items() if value}


def _telling(name: str) -> str:
    """Return the part of a package's name that tells most: the last that is no version."""
    parts = [part for part in name.split(".") if not part.lstrip("v").isdigit()]
    return parts[-1] if parts else name
