"""The report of a batch run, which grows while it runs, and its display on a terminal."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .fates.fates import ItemFate, Status

__all__ = ["Report", "TerminalProgress"]


@dataclass(slots=True)
class Report:
    """The number of items of each status, which add up to ``asked``.

    ``duplicates`` counts further occurrences of an item; no other count includes them. ``resumed`` is
    how many of the fates come from the journal. ``requests`` counts the requests that were sent.
    ``is_over`` says that the run has ended, ``is_complete`` that nothing is left unsent: the input was
    read to its end. ``failed`` contains the items of this run that are neither deleted nor gone, up to
    the ``keep`` of the options; a journal and ``on_fates`` get all of them.
    """

    operation: str
    deleted: int = 0
    gone: int = 0
    refused: int = 0
    unknown: int = 0
    unsent: int = 0
    duplicates: int = 0
    resumed: int = 0
    requests: int = 0
    is_over: bool = False
    is_complete: bool = False
    failed: list[ItemFate] = field(default_factory=list["ItemFate"])
    started: float = field(default_factory=monotonic, repr=False)

    @property
    def asked(self) -> int:
        """The number of distinct items."""
        return self.deleted + self.gone + self.refused + self.unknown + self.unsent

    @property
    def seconds(self) -> float:
        """The seconds since the run started."""
        return monotonic() - self.started

    def count(self, status: Status, number: int = 1) -> None:
        """Count items of a status."""
        setattr(self, status, getattr(self, status) + number)

    def keep(self, rows: Iterable[ItemFate], number: int) -> None:
        """Keep fates that may need manual action, up to a number."""
        for row in rows:
            if len(self.failed) >= number:
                return
            if row.fate.status not in {"deleted", "gone"}:
                self.failed.append(row)

    def raise_for(self, error: BaseException | None) -> None:
        """Raise the exception that stopped the run, if any, with this report attached."""
        if error is None:
            return
        self.attach_to(error)
        raise error

    def attach_to(self, error: BaseException) -> None:
        """Attach this report to an exception, as ``report`` if it takes attributes, and as a note."""
        if getattr(error, "report", None) is self:
            return
        with suppress(AttributeError):
            setattr(error, "report", self)  # noqa: B010  # exceptions of every kind
        error.add_note(str(self))

    def __str__(self) -> str:
        counts = {
            "deleted": self.deleted,
            "already gone": self.gone,
            "refused": self.refused,
            "unknown": self.unknown,
            "unsent": self.unsent,
            "duplicates": self.duplicates,
        }
        parts = [f"{count:,} {name}" for name, count in counts.items() if count]
        return f"{self.operation}: {', '.join(parts) or 'nothing to do'}"


class TerminalProgress:
    """Shows the progress of a batch run: pass it as ``progress``.

    On a terminal it is one line that changes; elsewhere, a line every ``interval`` seconds.
    """

    def __init__(self, stream: TextIO | None = None, *, interval: float = 10.0) -> None:
        self._stream = stream if stream is not None else sys.stderr
        self._is_terminal = self._stream.isatty()
        self._interval = 0.1 if self._is_terminal else interval
        self._shown = -interval

    def __call__(self, report: Report) -> None:
        """Show the report, unless it was shown less than an interval ago."""
        now = monotonic()
        if now - self._shown < self._interval and not report.is_over:
            return
        self._shown = now
        text = f"{report}, {report.requests:,} requests, {report.seconds:,.0f} s"
        if self._is_terminal:
            end = "\n" if report.is_over else ""
            self._stream.write(f"\r\x1b[K{text}{end}")
        else:
            self._stream.write(f"{text}\n")
        self._stream.flush()
