"""stubwright.lock: what was generated, from what. It knows no dates, versions or absolute paths."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAME: Final = "stubwright.lock"


def digest(text: str) -> str:
    """Return the sha256 of a text with LF line ends."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Lock:
    """Hashes of the generated files, of the specs they come from, and of the generator."""

    files: Mapping[str, str] = field(default_factory=dict[str, str])
    specs: Mapping[str, str] = field(default_factory=dict[str, str])
    generator: str = ""

    def text(self) -> str:
        """Return the lock as it is written."""
        table = {"generator": self.generator, "specs": self.specs, "files": self.files}
        return json.dumps(table, indent=1, sort_keys=True) + "\n"


def read_lock(folder: Path) -> Lock:
    """Return the lock of a folder; an empty one where there is none that can be read."""
    try:
        table = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return Lock(dict(table["files"]), dict(table["specs"]), str(table["generator"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Lock()


def lock_for(
    files: Mapping[str, str], specs: Mapping[str, str], generator: str
) -> Lock:
    """Return the lock of rendered files."""
    return Lock(
        {path: digest(text) for path, text in sorted(files.items())}, specs, generator
    )
