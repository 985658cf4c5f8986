"""Reading journals: what a run of batches sent, and what came of it.

A journal is a file of JSON lines. The first identifies the operation; ``start`` lists the items of a
batch before it is sent (``again`` where they are sent for the second time), ``undone`` says that it
certainly had no effect, and ``end`` says what became of its items. A run that was killed leaves
batches that started and didn't end: the fate of their items is unknown.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ...errors import ApiError
from .lines import checked_head, checked_line, loaded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from os import PathLike

    from ...fate import Status

__all__ = ["JournalError", "JournalRow", "JournalState", "read_journal", "read_lines"]

Key = int | str

_ADVICE: Final = (
    "Restore the file from a copy. Without one, what `read_journal` yields before this line is still"
    " true: start a run for the other items, with another file"
)


class JournalError(ApiError):
    """A journal can't be used: it is of another run, in use, damaged, or was changed during the run.

    Nothing is sent that isn't recorded: a run that can't open its journal sends nothing, and one whose
    journal something else changes sends nothing more.
    """


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
            self.head = checked_head(entry)
            return
        kind, number, rest = checked_line(entry)
        if kind in {"start", "again"}:
            self._start(kind, number, *rest)
            return
        batch = self.open.pop(number, None)
        if batch is None:
            what = "has not started" if number > self.number else "isn't under way"
            raise ValueError(f'"{kind}" of batch {number}, which {what}')
        if kind == "end":
            yield from self._ended(batch, *rest)

    def _start(self, kind: str, number: int, keys: Sequence[Key], rows: int) -> None:
        if number <= self.number:
            message = (
                f'"{kind}" of batch {number} after batch {self.number} has started'
            )
            raise ValueError(message)
        self.number = number
        self.open[number] = StartedBatch(keys, rows, kind == "again")

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
        message = f"{path}:1: the first line of the journal is missing: the file ends before it does"
        raise JournalError(message)
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
                settled = list(state.add(loaded(line)))
            except ValueError as error:
                if not line.endswith(b"\n"):
                    return
                message = (
                    f"{path}:{number}: the journal is damaged here: {error}. {_ADVICE}"
                )
                raise JournalError(message) from None
            offset += len(line)
            yield settled, offset
            line = following
