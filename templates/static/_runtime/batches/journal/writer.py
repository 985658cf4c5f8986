"""Writing journals: what a run of batches sends is on disk before it is sent."""

from __future__ import annotations

from json import dumps, loads
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from ..item_set import ItemSet
from .file import JournalFile
from .lines import FORMAT, differences
from .reader import JournalError, JournalState, read_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from os import PathLike

    from ...fate import Status
    from .reader import JournalRow, Key

__all__ = ["Journal"]

_LONGEST_HEAD: Final = 1 << 20


class Journal:
    """A journal that this process writes. Opening it reads what an earlier run has written.

    ``settled`` are the keys of items that need not be sent again, those of unknown fate included;
    ``head`` identifies the run. Several threads may write at once. Raises `JournalError`, also where
    something else changes the file meanwhile, and OSError where the disk fails.
    """

    def __init__(self, path: str | PathLike[str], head: Mapping[str, Any]) -> None:
        self.settled = ItemSet()
        self._state = JournalState()
        self._lock = Lock()
        self._file = JournalFile(Path(path))
        try:
            self._resume(Path(path), loads(dumps({"journal": FORMAT, **head})))
        except BaseException:
            self._file.close()
            raise

    def _resume(self, path: Path, head: Mapping[str, Any]) -> None:
        end = 0
        for settled, offset in read_lines(path, self._state):
            end = offset
            for row in settled:
                self.settled.add(row.item)
        if self._state.head is None:
            start = self._file.start(min(self._file.size, _LONGEST_HEAD))
            if not _line(head).startswith(start):
                message = (
                    f"{path}:1: this file isn't a journal, or it ends within the first line of another"
                    " run's. Give this run another file"
                )
                raise JournalError(message)
        self._file.cut(end)
        if self._state.head is None:
            self._file.append(_line(head))
            self._file.sync_folder()
        elif self._state.head != head:
            found = "; ".join(differences(self._state.head, head))
            message = (
                f"{path}:1: the journal is of another run: {found}. Repeat the call that it was started"
                " with, or give this one another file"
            )
            raise JournalError(message)
        for number, batch in list(self._state.open.items()):
            self._lost(number, batch.keys, batch.rows)
        for key in self._state.unknown:
            self.settled.add(key)

    def _lost(self, number: int, keys: Sequence[Key], rows: int) -> None:
        """Write that nothing is known of a batch that an earlier run started."""
        counts: dict[Status, int] = {"unknown": rows}
        others: list[Any] = [[key, "unknown", []] for key in keys]
        self.ended(number, counts, others)
        for _ in self._state.add(["end", number, counts, others]):
            pass

    @property
    def counts(self) -> Mapping[Status, int]:
        """How many items had which status before this run."""
        return +self._state.counts

    @property
    def unknown(self) -> Mapping[Key, JournalRow]:
        """The items whose fate is unknown, by key."""
        return self._state.unknown

    def started(self, keys: Sequence[Key], rows: int, *, is_again: bool) -> int:
        """Write that a batch is about to be sent; return its number."""
        kind = "again" if is_again else "start"
        with self._lock:
            number = self._state.number = self._state.number + 1
            self._file.append(_line([kind, number, list(keys), rows]))
        return number

    def had_no_effect(self, number: int) -> None:
        """Write that a batch certainly had no effect."""
        self._append(["undone", number])

    def ended(
        self, number: int, counts: Mapping[Status, int], others: Sequence[Any]
    ) -> None:
        """Write the fates of a batch; ``others`` are key, status and problems of all not deleted."""
        self._append(["end", number, dict(counts), others])

    def check(self) -> None:
        """Raise `JournalError` if something else has removed, replaced or changed the file."""
        with self._lock:
            self._file.check_content()

    def _append(self, entry: Any) -> None:
        line = _line(entry)
        with self._lock:
            self._file.append(line)

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def _line(entry: Any) -> bytes:
    return dumps(entry, separators=(",", ":")).encode() + b"\n"
