"""stubwright.lock: what was generated, from what. It knows no dates, versions or absolute paths."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from stubwright.write.disk import present_files, read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

NAME: Final = "stubwright.lock"


def digest(text: str) -> str:
    """Return the sha256 of a text with LF line ends."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Lock:
    """Hashes of the generated files, of the specs they come from, and of the generator.

    ``apis`` are the ids of the APIs in the package.
    """

    apis: tuple[str, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict[str, str])
    specs: Mapping[str, str] = field(default_factory=dict[str, str])
    generator: str = ""

    def text(self) -> str:
        """Return the lock as it is written."""
        table = {
            "apis": self.apis,
            "generator": self.generator,
            "specs": self.specs,
            "files": self.files,
        }
        return json.dumps(table, indent=1, sort_keys=True) + "\n"


def read_lock(folder: Path) -> Lock:
    """Return the lock of a folder; an empty one where there is none that can be read."""
    try:
        table = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return Lock(
            tuple(table["apis"]),
            dict(table["files"]),
            dict(table["specs"]),
            str(table["generator"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Lock()


def lock_for(
    apis: Iterable[str],
    files: Mapping[str, str],
    specs: Mapping[str, str],
    generator: str,
) -> Lock:
    """Return the lock of rendered files."""
    hashes = {path: digest(text) for path, text in sorted(files.items())}
    return Lock(tuple(sorted(apis)), hashes, specs, generator)


def is_current(folder: Path, lock: Lock) -> bool:
    """Tell whether a folder holds just what its lock says, and that lock is of these inputs.

    ``lock`` needs no ``files``; those of the folder's own lock are compared with the disk.
    """
    before = read_lock(folder)
    same = (before.apis, before.specs, before.generator)
    if same != (lock.apis, dict(lock.specs), lock.generator):
        return False
    present = set(present_files(folder))
    if present != {*before.files, NAME}:
        return False
    return all(
        (text := read_text(folder / path)) is not None and digest(text) == known
        for path, known in before.files.items()
    )
