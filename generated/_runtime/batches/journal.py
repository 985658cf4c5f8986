"""The journal of a run of batches: what was sent and what came of it, on disk before it counts.

A file of JSON lines. The first tells the operation; ``start`` names the items of a batch before it
is sent (``again`` where they are sent for the second time), ``undone`` says that it certainly had no
effect, and ``end`` says what became of it. A run that was killed leaves batches that started and
didn't end: what became of their items is unknown.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from contextlib import suppress
from json import dumps, loads
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..errors import ApiError
from .item_set import ItemSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from io import FileIO

    from ..fates.fates import Status

__all__ = ["Journal", "JournalError", "Recorded", "read_journal"]

FORMAT: Final = 1
Key = int | str


class JournalError(ApiError):
    """A journal can't be used: it is of another run, in use, or damaged. Nothing was sent."""


class Recorded(NamedTuple):
    """What a journal says of an item; ``item`` is its JSON text where it is no integer.

    ``problems`` are triples of code, symbol and message.
    """

    item: Key
    status: Status
    problems: Sequence[Sequence[Any]] = ()


class Started(NamedTuple):
    """A batch that was sent, or was about to be. ``rows`` is how many fates it will have."""

    keys: Sequence[Key]
    rows: int
    is_again: bool


class Past:
    """What a journal tells, taken up line by line."""

    def __init__(self) -> None:
        self.head: Any = None
        self.number = 0
        self.open: dict[int, Started] = {}
        self.unknown: dict[Key, Recorded] = {}
        self.counts: Counter[Status] = Counter()

    def take(self, entry: Any) -> Iterator[Recorded]:
        """Take up a line; yield the items whose fate is final by it."""
        if self.head is None:
            if not isinstance(entry, dict) or "journal" not in entry:
                raise ValueError("no head")
            self.head = entry
            return
        kind, number, *rest = entry
        self.number = max(self.number, number)
        match kind, rest:
            case "start" | "again", [keys, rows]:
                self.open[number] = Started(keys, rows, kind == "again")
            case "undone", []:
                del self.open[number]
            case "end", [counts, others]:
                yield from self._ended(self.open.pop(number), counts, others)
            case _:
                raise ValueError(kind)

    def _ended(
        self, batch: Started, counts: Mapping[Status, int], others: Sequence[Any]
    ) -> Iterator[Recorded]:
        if batch.is_again:
            self.counts["unknown"] -= len(batch.keys)
        self.counts.update(counts)
        stated = {other[0]: Recorded(*other) for other in others}
        for key in batch.keys:
            found = stated.get(key, Recorded(key, "deleted"))
            if found.status == "unknown":
                self.unknown[key] = found
            else:
                self.unknown.pop(key, None)
                yield found


def read_journal(path: str | os.PathLike[str]) -> Iterator[Recorded]:
    """Yield the items that a journal knows, each once, with what became of it.

    Items of a batch that started and didn't end are unknown. Raises `JournalError` for a file that
    can't be read, that is damaged, or that doesn't begin as a journal does.
    """
    past = Past()
    try:
        for final, _ in _taken(Path(path), past):
            yield from final
    except OSError as error:
        raise JournalError(f"{path}: {error.strerror or error}") from None
    if past.head is None:
        raise JournalError(f"{path}:1: the journal's first line isn't there")
    for batch in past.open.values():
        for key in batch.keys:
            past.unknown.setdefault(key, Recorded(key, "unknown"))
    yield from past.unknown.values()


def _taken(path: Path, past: Past) -> Iterator[tuple[Iterable[Recorded], int]]:
    """Take up a journal; yield what each line settles, and where the line ends.

    A last line that wasn't written whole doesn't count: what it says had not happened yet.
    """
    with path.open("rb") as file:
        number, offset, line = 0, 0, file.readline()
        while line:
            number, following = number + 1, file.readline()
            try:
                if not line.endswith(b"\n"):
                    raise ValueError("cut off")
                settled = list(past.take(loads(line)))
            except (ValueError, TypeError, KeyError):
                if not line.endswith(b"\n"):
                    return
                message = f"{path}:{number}: the journal is damaged here"
                raise JournalError(message) from None
            offset += len(line)
            yield settled, offset
            line = following


class Journal:
    """A journal that is written, by one process at a time. Opening one takes up what it tells.

    ``settled`` are the keys of items that need not be sent again, the unknown ones included;
    ``counts`` is what became of them. Raises `JournalError`.
    """

    def __init__(self, path: str | os.PathLike[str], head: Mapping[str, Any]) -> None:
        self.path = Path(path)
        self.settled = ItemSet()
        self._file = self._opened()
        self._size = 0
        self._is_torn = False
        try:
            self._past = Past()
            self._take_up(loads(dumps({"journal": FORMAT, **head})))
        except BaseException:
            self._file.close()
            raise

    def _opened(self) -> FileIO:
        try:
            file = self.path.open("ab", buffering=0)
            _lock(file)
        except BlockingIOError:
            message = f"{self.path}: another process writes this journal"
            raise JournalError(message) from None
        except OSError as error:
            message = f"{self.path}: {error.strerror or error}"
            raise JournalError(message) from None
        return file

    def _take_up(self, head: Mapping[str, Any]) -> None:
        end = 0
        for settled, offset in _taken(self.path, self._past):
            end = offset
            for item in settled:
                self.settled.add(item.item)
        size = self._file.seek(0, os.SEEK_END)
        if self._past.head is None and not _line(head).startswith(self._content(size)):
            raise JournalError(f"{self.path}: is no journal")
        self._size = end
        if end < size:
            self._file.truncate(end)
        if self._past.head is None:
            self._write(head)
            _sync_folder(self.path.parent)
        elif self._past.head != head:
            message = f"{self.path}:1: the journal is of another run: {self._past.head}"
            raise JournalError(message)
        for number, batch in list(self._past.open.items()):
            others: list[Any] = [[key, "unknown", []] for key in batch.keys]
            self._end(number, {"unknown": batch.rows}, others)
        for key in self._past.unknown:
            self.settled.add(key)

    @property
    def counts(self) -> Mapping[Status, int]:
        """How many items ended how, before this run."""
        return +self._past.counts

    @property
    def unknown(self) -> Mapping[Key, Recorded]:
        """The items whose fate is unknown, by key."""
        return self._past.unknown

    def started(self, keys: Sequence[Key], rows: int, *, is_again: bool) -> int:
        """Write that a batch is about to be sent; return its number."""
        self._past.number += 1
        kind = "again" if is_again else "start"
        self._write([kind, self._past.number, list(keys), rows])
        return self._past.number

    def undone(self, number: int) -> None:
        """Write that a batch had no effect."""
        self._write(["undone", number])

    def ended(
        self, number: int, counts: Mapping[Status, int], others: Sequence[Any]
    ) -> None:
        """Write what became of a batch; ``others`` are key, status and problems of all not deleted."""
        self._write(["end", number, dict(counts), others])

    def _end(
        self, number: int, counts: Mapping[Status, int], others: Sequence[Any]
    ) -> None:
        self.ended(number, counts, others)
        entry = ["end", number, counts, others]
        for _ in self._past.take(entry):
            pass

    def _write(self, entry: Any) -> None:
        """Write a line. One that isn't written whole is taken back, now or before the next."""
        line = memoryview(_line(entry))
        if self._is_torn:
            self._file.truncate(self._size)
        self._is_torn, written = True, 0
        try:
            while written < len(line):
                written += self._file.write(line[written:])
            os.fsync(self._file.fileno())
        except OSError:
            with suppress(OSError):
                self._file.truncate(self._size)
                self._is_torn = False
            raise
        self._size += written
        self._is_torn = False

    def _content(self, size: int) -> bytes:
        """Return a file whose first line isn't whole; not much of one that can't be a journal."""
        with self.path.open("rb") as file:
            return file.read(min(size, 1 << 20))

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def _line(entry: Any) -> bytes:
    return dumps(entry, separators=(",", ":")).encode() + b"\n"


def _sync_folder(folder: Path) -> None:
    """Have a new file's name on disk, where folders can be written so."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _lock(file: FileIO) -> None:
    """Lock a file for this process. Raises BlockingIOError where another has it."""
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            raise BlockingIOError from None
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
