"""APIs that aren't in the catalog: a WSDL, docs pages, or both, named on the command line."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stubwright.diagnostics import InputError, Source
from stubwright.plan.names import pascal, snake
from stubwright.read.catalog import is_package_name, read_entry

if TYPE_CHECKING:
    from stubwright.catalog import ApiEntry
    from stubwright.diagnostics import Log


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line says of an API; empty where it says nothing.

    ``vendor`` is one of the catalog's, whose conventions apply.
    """

    wsdl: tuple[Path, ...] = ()
    docs: tuple[Path, ...] = ()
    operations: tuple[str, ...] = ("*",)
    name: str = ""
    vendor: str = ""
    service: str = ""
    endpoint: str = ""


def entry_for(request: Request, specs: Path, log: Log) -> tuple[Path, ApiEntry]:
    """Return the folder that the inputs are read from, and the entry that a catalog would have.

    Nothing outside that folder is read. Raises `InputError` for a name that can't be a package.
    """
    for path in (*request.wsdl, *request.docs):
        if not path.exists():
            raise InputError(
                "file-missing", "can't be read: No such file", Source(str(path))
            )
    folders = [
        path if path.is_dir() else path.parent
        for path in (*request.wsdl, *request.docs)
    ]
    root = Path(os.path.commonpath([folder.resolve() for folder in folders]))
    first = (*request.wsdl, *request.docs)[0]
    name = request.name or snake(first.stem)
    if not is_package_name(name):
        message = (
            f"{name} can't be the name of a package: dotted lower-case names are needed"
        )
        raise InputError("catalog-malformed", message, Source("--name"))
    table: dict[str, Any] = {
        "id": name,
        "title": name,
        "client": pascal(_telling(name)),
        "folder": "",
        "service": request.service,
        "operations": list(request.operations),
        "schemas": [{"file": _relative(path, root)} for path in request.wsdl],
        "docs": [
            _relative(path, root) + ("/**/*.*" if path.is_dir() else "")
            for path in request.docs
        ],
    }
    if request.wsdl:
        table["protocols"] = ["soap"]
    if request.endpoint:
        table["endpoints"] = {
            p: {"production": request.endpoint} for p in ("soap", "rest", "json")
        }
    return root, read_entry(specs, "catalog.toml", request.vendor, table, log)


def _relative(path: Path, root: Path) -> str:
    return path.resolve().relative_to(root).as_posix()


def _telling(name: str) -> str:
    """Return the part of a package's name that tells most: the last that is no version."""
    parts = [part for part in name.split(".") if not part.lstrip("v").isdigit()]
    return parts[-1] if parts else name
