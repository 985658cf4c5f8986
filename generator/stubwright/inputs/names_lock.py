"""names.lock files: the Python names that an earlier run chose, which are kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from stubwright.diagnostics import InputError, Source
from stubwright.schema.xml_reader import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from stubwright.python import Names


def read_names(folder: Path, apis: Iterable[str]) -> dict[str, Names]:
    """Return the names that an earlier run chose for some APIs of a generated package, by id.

    Raises `InputError` for a file that can't be read: choosing again could change public names.
    """
    found: dict[str, Names] = {}
    for api in apis:
        path = folder.joinpath(*api.split("."), "names.lock")
        if path.is_file():
            place = path.as_posix()
            found[api] = _parse(read_bytes(path, place), place)
    return found


def _parse(content: bytes, place: str) -> Mapping[str, Mapping[str, str | None]]:
    try:
        table: Any = json.loads(content)
        return {str(scope): _scope(rows) for scope, rows in table.items()}
    except (ValueError, TypeError, AttributeError, RecursionError):
        message = "the file isn't a names.lock that Stubwright wrote"
        hint = "restore the file, or delete it to choose all names again"
        raise InputError("names-malformed", message, Source(place), hint) from None


def _scope(rows: Any) -> dict[str, str | None]:
    plain, others = rows
    found: dict[str, str | None] = {str(key): None for key in plain}
    return found | {str(k): str(v) for k, v in cast("dict[Any, Any]", others).items()}
