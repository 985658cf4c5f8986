"""Tampering with the journal of a run under way, and undoing it afterwards."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FOREIGN: Final = b'["somebody else"]\n'


def move(journal: Path) -> Callable[[], object]:
    """Rename the file."""
    away = journal.with_suffix(".away")
    journal.rename(away)
    return lambda: away.replace(journal)


def replace(journal: Path) -> Callable[[], object]:
    """Put another file in its place."""
    undo = move(journal)
    journal.write_bytes(b"")
    return undo


def remove(journal: Path) -> Callable[[], object]:
    """Delete the file; another link to it is kept, so that it isn't lost."""
    kept = journal.with_suffix(".kept")
    os.link(journal, kept)
    journal.unlink()
    return lambda: kept.replace(journal)


def write(journal: Path) -> Callable[[], object]:
    """Append a line to it."""
    with journal.open("ab", buffering=0) as file:
        file.write(FOREIGN)

    def undo() -> None:
        # A line that the run was writing at that moment stays; the file must stay the same file.
        content = journal.read_bytes().replace(FOREIGN, b"")
        with journal.open("r+b") as file:
            file.write(content)
            file.truncate()

    return undo


KINDS: Final = (move, replace, remove, write)
