"""Reading journals: what a run of batches sent, and what came of it.

A journal is a file of JSON lines. The first identifies the operation; ``start`` lists the items of a
batch before it is sent (``again`` where they are sent for the second time), ``undone`` says that it
certainly had no effect, and ``end`` says what became of its items. A run that was killed leaves
batches that started and didn't end: the fate of their items is unknown.
"""

from __future__ import annotations

from collections import Counter
from json import loads
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ...errors import ApiError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from os import PathLike

    from ...fate import Status

__all__ = ["JournalError", "JournalRow", "JournalState", "read_journal", "read_lines"]

Key = int | str


class JournalError(ApiError):
    """A journal can't be used: it is of another run, in use, or damaged. Nothing was sent."""


class JournalRow(NamedTuple):
    """The fate of an item in a journal; ``item`` is its JSON text where it isn't an integer.

    ``problems`` are triples of code, symbol and message.
    """

    item: Key
    status: Status
    problems: Sequence[Sequence[Any]] = ()


class StartedBatch(NamedTuple):
    """A batch that was sent, or was about to be. ``rows`` is how many fates it will have."""

    keys: Sequence[Key]
    rows: int
    is_again: bool


class JournalState:
    """What the lines of a journal add up to."""

    def __init__(self) -> None:
        self.head: Any = None
        self.number = 0
        self.open: dict[int, StartedBatch] = {}
        self.unknown: dict[Key, JournalRow] = {}
        self.counts: Counter[Status] = Counter()

    def add(self, entry: Any) -> Iterator[JournalRow]:
        """Add a line; yield the items whose fate is final with it."""
        if self.head is None:
            if not isinstance(entry, dict) or "journal" not in entry:
                raise ValueError("no head")
            self.head = entry
            return
        kind, number, *rest = entry
        self.number = max(self.number, number)
        match kind, rest:
            case "start" | "again", [keys, rows]:
                self.open[number] = StartedBatch(keys, rows, kind == "again")
            case "undone", []:
                del self.open[number]
            case "end", [counts, others]:
                yield from self._ended(self.open.pop(number), counts, others)
            case _:
                raise ValueError(kind)

    def _ended(
        self, batch: StartedBatch, counts: Mapping[Status, int], others: Sequence[Any]
    ) -> Iterator[JournalRow]:
        if batch.is_again:
            self.counts["unknown"] -= len(batch.keys)
        self.counts.update(counts)
        stated = {other[0]: JournalRow(*other) for other in others}
        for key in batch.keys:
            found = stated.get(key, JournalRow(key, "deleted"))
            if found.status == "unknown":
                self.unknown[key] = found
            else:
                self.unknown.pop(key, None)
                yield found


def read_journal(path: str | PathLike[str]) -> Iterator[JournalRow]:
    """Yield the items in a journal, each once, with what became of it.

    Items of a batch that started and didn't end are unknown. Raises `JournalError` for a file that
    can't be read, that is damaged, or that isn't a journal.
    """
    state = JournalState()
    try:
        for settled, _ in read_lines(Path(path), state):
            yield from settled
    except OSError as error:
        raise JournalError(f"{path}: {error.strerror or error}") from None
    if state.head is None:
        raise JournalError(f"{path}:1: the first line of the journal is missing")
    for batch in state.open.values():
        for key in batch.keys:
            state.unknown.setdefault(key, JournalRow(key, "unknown"))
    yield from state.unknown.values()


def read_lines(
    path: Path, state: JournalState
) -> Iterator[tuple[Iterable[JournalRow], int]]:
    """Add the lines of a file to a state; yield what each line settles, and where the line ends.

    A last line that wasn't written whole doesn't count: what it says had not happened yet.
    """
    with path.open("rb") as file:
        number, offset, line = 0, 0, file.readline()
        while line:
            number, following = number + 1, file.readline()
            try:
                if not line.endswith(b"\n"):
                    raise ValueError("cut off")
                settled = list(state.add(loads(line)))
            except (ValueError, TypeError, KeyError):
                if not line.endswith(b"\n"):
                    return
                message = f"{path}:{number}: the journal is damaged here"
                raise JournalError(message) from None
            offset += len(line)
            yield settled, offset
            line = following
