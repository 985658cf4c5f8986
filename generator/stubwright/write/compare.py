"""The differences between rendered files and a folder: missing, changed, edited and extra files."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from stubwright.write.disk import present_files, read_present
from stubwright.write.lock import LOCK_FILE, digest, read_lock

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Drift:
    """A file that differs from what would be generated, with the diff."""

    kind: Literal["missing", "changed", "edited", "extra"]
    path: str
    diff: str = ""


def compare(folder: Path, files: Mapping[str, str], lock: str) -> tuple[Drift, ...]:
    """Compare a folder with what would be generated into it.

    An ``edited`` file differs from what was generated last. A ``changed`` file doesn't, but would be
    generated differently now. An ``extra`` file would not be generated; caches aren't reported.
    """
    expected = {**files, LOCK_FILE: lock}
    before = read_lock(folder).files
    found: list[Drift] = []
    for path, text in sorted(expected.items()):
        present = read_present(folder, path)
        if present is None:
            found.append(Drift("missing", path))
        elif present != text.encode():
            edited = path in before and digest(present) != before[path]
            shown = diff(path, present.decode(errors="backslashreplace"), text)
            found.append(Drift("edited" if edited else "changed", path, shown))
    found.extend(
        Drift("extra", path) for path in present_files(folder) if path not in expected
    )
    return tuple(found)


def diff(path: str, before: str, after: str) -> str:
    """Return the unified diff between a file and what would be generated."""
    lines = difflib.unified_diff(
        before.splitlines(keepends=True),
        after.splitlines(keepends=True),
        path,
        f"{path} (generated)",
    )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
