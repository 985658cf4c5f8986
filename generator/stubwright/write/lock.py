"""stubwright.lock: what was generated, and from which inputs. It contains no dates or absolute paths."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeGuard

from stubwright.diagnostics import InputError, Source
from stubwright.write.disk import present_files, read_present

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LOCK_FILE: Final = "stubwright.lock"


def digest(content: bytes) -> str:
    """Return the sha256 of a file's content with LF line endings."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def _table() -> Any:
    return field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class Lock:
    """Hashes of the generated files, of their specs, and of the generator.

    ``apis`` records how each API of the package was generated: ``from`` is ``catalog``, or
    ``arguments``, followed by those of the command line.
    """

    apis: Mapping[str, Mapping[str, object]] = _table()
    files: Mapping[str, str] = _table()
    specs: Mapping[str, str] = _table()
    generator: str = ""

    def text(self) -> str:
        """Return the content of the lock file."""
        table = {
            "apis": self.apis,
            "generator": self.generator,
            "specs": self.specs,
            "files": self.files,
        }
        return json.dumps(table, indent=1, sort_keys=True) + "\n"


def read_lock(folder: Path, *, lenient: bool = False) -> Lock:
    """Return the lock of a folder; an empty one where there is none.

    Raises `InputError` for a malformed lock; with ``lenient``, that counts as an empty one.
    """
    content = read_present(folder, LOCK_FILE)
    if content is None:
        return Lock()
    try:
        return _lock(json.loads(content))
    except (ValueError, RecursionError):
        if lenient:
            return Lock()
    hint = "restore it from version control, or use generate --force to write all files again"
    source = Source((folder / LOCK_FILE).as_posix())
    raise InputError("lock-malformed", "the lock can't be read", source, hint)


def _lock(table: object) -> Lock:
    if not _is_table(table) or not _is_table(table.get("apis")):
        raise ValueError
    hashes = [table.get("files"), table.get("specs"), {"": table.get("generator")}]
    for hashed in hashes:
        if not _is_table(hashed) or not all(
            isinstance(v, str) for v in hashed.values()
        ):
            raise ValueError
    if not all(_is_table(origin) for origin in table["apis"].values()):
        raise ValueError
    return Lock(table["apis"], table["files"], table["specs"], table["generator"])


def _is_table(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def lock_for(
    apis: Mapping[str, Mapping[str, object]],
    files: Mapping[str, str],
    specs: Mapping[str, str],
    generator: str,
) -> Lock:
    """Return the lock of rendered files."""
    hashes = {path: digest(text.encode()) for path, text in sorted(files.items())}
    return Lock(apis, hashes, specs, generator)


def is_current(folder: Path, lock: Lock) -> bool:
    """Tell whether a folder contains exactly the files of its lock, generated from these inputs.

    ``lock`` needs no ``files``: those of the folder's lock are compared with the disk.
    """
    before = read_lock(folder)
    same = (dict(before.apis), before.specs, before.generator)
    if same != (dict(lock.apis), dict(lock.specs), lock.generator):
        return False
    present = set(present_files(folder))
    if present != {*before.files, LOCK_FILE}:
        return False
    return all(
        (content := read_present(folder, path)) is not None and digest(content) == known
        for path, known in before.files.items()
    )
