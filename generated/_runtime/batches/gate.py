"""The gate that every request of a run passes right before it leaves."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from ..errors import TransportError

if TYPE_CHECKING:
    from .batch import Batch
    from .run_record import RunRecord

__all__ = ["Gate", "Leaving"]


class Gate:
    """Records each request that leaves, and stops those that come once it is closed.

    So it is certain of a batch that hasn't passed a closed gate that it is never sent. Several threads
    may use a gate at once.
    """

    def __init__(self, record: RunRecord) -> None:
        self._record = record
        self._lock = Lock()
        self._is_closed = False

    @property
    def blocks(self) -> bool:
        """Whether passing it writes to a disk."""
        return self._record.has_journal

    def close(self) -> None:
        """Let no further batch pass."""
        with self._lock:
            self._is_closed = True

    def let_pass(self, batch: Batch) -> None:
        """Write to the journal that a batch is sent. What this raises keeps the request from leaving.

        A batch passes again where its request is repeated with a renewed token, and is in the journal
        already.
        """
        with self._lock:
            is_again, batch.may_have_left = batch.may_have_left, True
            if self._is_closed and not is_again:
                batch.may_have_left = False
                raise TransportError("not sent: the run was stopped", sent=False)
        try:
            if not batch.line:
                batch.line = self._record.started(batch)
        except BaseException:
            batch.may_have_left = is_again
            raise
        with self._lock:
            self._record.report.requests += 1


class Leaving:
    """What an exchange of a batch calls right before its request leaves."""

    def __init__(self, gate: Gate, batch: Batch) -> None:
        self._gate = gate
        self._batch = batch
        self.blocks = gate.blocks
        """Whether calling it may block."""

    def __call__(self) -> None:
        self._gate.let_pass(self._batch)
