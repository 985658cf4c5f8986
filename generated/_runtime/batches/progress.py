"""The progress of a batch run, shown on a terminal."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from ..report import Report
    from ..waiting import Wait

__all__ = ["TerminalProgress"]


class TerminalProgress:
    """Shows the progress of a batch run, and what it waits for: pass it as ``progress``.

    On a terminal it is one line that changes; elsewhere, a line every ``interval`` seconds.
    """

    def __init__(self, stream: TextIO | None = None, *, interval: float = 10.0) -> None:
        self._stream = stream if stream is not None else sys.stderr
        self._is_terminal = self._stream.isatty()
        self._interval = 0.1 if self._is_terminal else interval
        self._shown = -interval
        self._waiting: Wait | None = None

    def __call__(self, report: Report) -> None:
        """Show the report, unless it was shown less than an interval ago. Pauses are always shown."""
        now = monotonic()
        is_due = report.is_over or report.waiting is not self._waiting
        if now - self._shown < self._interval and not is_due:
            return
        self._shown, self._waiting = now, report.waiting
        text = f"{report}, {report.requests:,} requests, {report.seconds:,.0f} s"
        if report.waiting is not None:
            text += f", {report.waiting}"
        if self._is_terminal:
            end = "\n" if report.is_over else ""
            self._stream.write(f"\r\x1b[K{text}{end}")
        else:
            self._stream.write(f"{text}\n")
        self._stream.flush()
