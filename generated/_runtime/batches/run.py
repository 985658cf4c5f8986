"""A run of batches without I/O: a generator of effects that the two runners perform.

Only requests that certainly had no effect are sent again. Items whose fate is unknown are sent a
second time only where the caller asks for it, and then "not found" means that they are gone.
"""

from __future__ import annotations

from collections import deque
from itertools import count
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from ..errors import ApiError, RequestError
from ..exchange.events import Waiting
from ..exchange.requests import call_of
from ..fate import UNKNOWN, UNSENT
from ..fates.fates import Fates, same_fate
from ..fates.items import items_of
from ..fates.redacted_rows import redacted_rows
from .batch import Batch
from .effects import Await, Block, Emit, Pause, Pull, Start
from .gate import Gate, Leaving
from .input.invalid import InvalidItems
from .item_queue import ItemQueue
from .outcome import Verdict, verdict_on
from .pacing import Pacer
from .pauses import Pauses
from .run_record import RunRecord
from .run_settings import run_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from ..exchange.events import Event
    from ..exchange.sans_io import SansIOClient
    from ..messages import Request, Response
    from ..report import Report
    from .effects import BatchEffect, BatchSteps
    from .options import BatchOptions

__all__ = ["BatchRun"]

_PAUSE: Final = 0.5
"""The longest pause in seconds, after which a run looks whether it was stopped."""

_WAIT: Final = 60.0
"""The longest wait in seconds for what is under way; locks don't take every number."""


class BatchRun:
    """One run: what is to be sent, what is under way, and what is known of it.

    Only a finite input is read to its end where the run stops early. One thread performs the steps;
    others may call `interrupt` and `hurry`.
    """

    def __init__(
        self,
        client: SansIOClient,
        request: Request[Response],
        options: BatchOptions,
        *,
        is_finite: bool,
    ) -> None:
        call = call_of(request, client.settings)
        items = items_of(request)
        if items is None:
            raise RequestError(call.operation, "", "has no list of items")
        self._client = client
        self._request = request
        self._items = items
        self._settings = run_settings(options, call.operation, items, client.settings)
        self.patience = self._settings.patience
        self._pacer = Pacer(self._settings.limits, self._settings.per_minute)
        self._queue = ItemQueue(distinct=self._settings.distinct)
        self._record = RunRecord(client, call, items, request, options)
        self.report: Report = self._record.report
        self._invalid = InvalidItems(client, items, self._record)
        self._gate = Gate(self._record)
        self._pauses = Pauses(self.report, monotonic(), self._settings)
        self._active: dict[int, Batch] = {}
        self._repeated: deque[Batch] = deque()
        self._uncertain: deque[Batch] = deque()
        self._numbers = count(1)
        self._failures = 0
        self._is_finite = is_finite
        self.is_stopped = False
        self._error: BaseException | None = None
        self._interrupt: BaseException | None = None
        self.is_hurried = False

    @property
    def is_interrupted(self) -> bool:
        """Whether the run was interrupted."""
        return self._interrupt is not None

    @property
    def error(self) -> BaseException | None:
        """What is to be raised when the run is over: an interrupt before any other error."""
        return self._interrupt or self._error

    def interrupt(self, error: BaseException) -> None:
        """Stop the run: no further request leaves, and what is under way is waited for within a bound."""
        self._interrupt = self._interrupt or error
        self.is_stopped = True
        self._gate.close()

    def hurry(self) -> None:
        """End the run without waiting for anything: what is under way is given up."""
        self.is_hurried = self.is_stopped = True
        self._gate.close()

    def _stop(self, error: BaseException | None = None) -> None:
        """Start no further batch; when those under way have ended, the first ``error`` is raised."""
        self.is_stopped = True
        self._error = self._error or error

    def steps(self) -> BatchSteps:
        """Yield effects until the run is over. Raises `JournalError`."""
        try:
            yield Block(lambda: self._record.open(self._queue))
            while True:
                delay = yield from self._start_batches()
                if delay is not None:
                    yield from self._tell_of_pause(delay)
                if self._active:
                    yield from self._wait(delay)
                elif delay is None:
                    break
                else:
                    yield Pause(min(delay, _PAUSE))
            yield from self._finish()
        finally:
            self._record.close()

    def _start_batches(self) -> Generator[BatchEffect, Any, float | None]:
        """Start what may start; return the seconds until more may, or None where nothing waits."""
        while len(self._active) < self._settings.concurrency and not self.is_stopped:
            batch = yield from self._next()
            if batch is None:
                return None
            now = monotonic()
            delay = self._pacer.wait(now)
            if error := self._pauses.refused(now, delay, self._pacer.reason):
                self._stop(error)
            if delay > 0 or self.is_stopped:
                self._repeated.appendleft(batch)
                return None if self.is_stopped else delay
            self._pauses.end()
            yield from self._start(batch)
        return None

    def _tell_of_pause(self, delay: float) -> BatchSteps:
        """Tell the caller of a pause when it starts, and from time to time."""
        known = self.report.waiting
        wait = self._pauses.notice(monotonic(), delay, self._pacer.reason)
        if wait is None:
            return
        if wait is not known:
            until = wait.until.timestamp()
            operation = self.report.operation
            self._tell(Waiting(operation, wait.seconds, wait.reason, until))
        yield from self._emit(Fates(()))

    def _wait(self, delay: float | None) -> BatchSteps:
        """Wait until an exchange ends, or for some seconds; give up at the end of the bound."""
        left = self._pauses.patience(monotonic(), is_stopped=self.is_stopped)
        if self.is_hurried:
            left = 0.0
        limits = [s for s in (_WAIT, delay, left) if s is not None]
        ended = yield Await(min(limits))
        if ended is not None:
            yield from self._settle(self._active.pop(ended[0]), ended[1])
        elif left == 0:
            yield from self._give_up()

    def _give_up(self) -> BatchSteps:
        """Stop waiting for what is under way: its fate is unknown, unless it hasn't left and never will."""
        self._gate.close()
        self._stop(self._pauses.expired())
        for batch in self._active.values():
            if batch.may_have_left:
                asked = self._items.of(batch.request)
                rows = same_fate(asked, UNKNOWN)
                self._record.counted(batch, rows)
                yield from self._emit(rows)
            else:
                self._repeated.append(batch)
        self._active.clear()

    def _next(self) -> Generator[BatchEffect, Any, Batch | None]:
        """Return the next batch: a repeated one, one of new items, or one of uncertain items."""
        size = self._settings.size
        if self._repeated:
            return self._repeated.popleft()
        while not self._queue.has(size):
            pulled = yield from self._pull(size)
            yield from self._add(pulled)
            if self.is_stopped:
                return None
            if not pulled:
                break
        positions, items = self._queue.take_numbered(size)
        if items:
            return self._batch(items, positions)
        if items := self._queue.take_uncertain(size):
            self.report.resumed -= len(items)
            return self._batch(items, (), is_again=True)
        return (
            self._uncertain.popleft() if self._uncertain and not self._active else None
        )

    def _pull(self, size: int) -> Generator[BatchEffect, Any, list[Any]]:
        """Take items from the input; an exception of the input stops the run."""
        items, error = yield Pull(size, self._pauses.left(monotonic()))
        if isinstance(error, TimeoutError):
            error = self._pauses.refused(monotonic(), 0.0, "") or error
        if error is not None:
            self._stop(error)
        found: list[Any] = items
        return found

    def _add(self, items: Sequence[Any]) -> BatchSteps:
        self.report.duplicates += self._queue.add(items)
        for position, item, error in self._queue.take_invalid():
            yield from self._leave_out(position, item, error)

    def _batch(
        self, items: Sequence[Any], positions: Sequence[int], *, is_again: bool = False
    ) -> Batch:
        request = self._items.filled(self._request, items)
        return Batch(items, request, is_again, positions=positions)

    def _start(self, batch: Batch) -> BatchSteps:
        batch.number = next(self._numbers)
        self._active[batch.number] = batch
        self._pacer.started(monotonic())
        yield Start(batch.number, batch.request, Leaving(self._gate, batch))

    def _settle(self, batch: Batch, outcome: Response | BaseException) -> BatchSteps:
        """Record the outcome of a batch, and decide how the run goes on."""
        if isinstance(outcome, RequestError) and batch.positions:
            invalid, others = self._invalid.split(batch)
            for position, item, error in invalid:
                yield from self._leave_out(position, item, error)
            if invalid:
                self._repeated.extend(self._batch(*pair) for pair in others)
                return
        package = self._client.settings.package
        verdict = verdict_on(outcome, package, self._items, batch)
        if verdict.had_no_effect:
            if batch.line:
                yield from self._write(lambda: self._record.had_no_effect(batch))
            self._repeat(batch, outcome, verdict)
            return
        self._failures = self._failures + 1 if isinstance(outcome, ApiError) else 0
        self._pacer.answered(monotonic(), outcome)
        if verdict.stops_run or self._failures >= self._settings.max_failures:
            self._stop(outcome if isinstance(outcome, BaseException) else None)
        yield from self._end(batch, verdict.rows)

    def _leave_out(self, position: int, item: Any, error: Exception) -> BatchSteps:
        """Report an item that can't be sent; stop the run unless the caller wants the others sent."""
        if not self._settings.skips_invalid:
            self._stop(self._invalid.error(position, item, error))
        yield from self._emit(self._invalid.rows(position, item, error))

    def _repeat(self, batch: Batch, outcome: Any, verdict: Verdict) -> None:
        """Queue a batch that had no effect once more, as often as the retry policy allows."""
        batch.line, batch.may_have_left = 0, False
        self._repeated.append(batch)
        policy = self._settings.retry
        if verdict.stops_run or batch.attempt >= policy.attempts:
            self._stop(outcome)
            return
        seconds = policy.wait(batch.attempt, outcome)
        self._pacer.pause(monotonic(), seconds, str(outcome))
        batch.attempt += 1

    def _end(self, batch: Batch, rows: Fates) -> BatchSteps:
        rows = redacted_rows(rows, self._record.secrets())
        counts = rows.counts()
        yield from self._write(lambda: self._record.ended(batch, rows, counts))
        self._tell(self._record.settled(batch, counts))
        if batch.is_again or not self._settings.verify:
            yield from self._emit(rows)
            return
        unknown = [row.item for row in rows if row.fate.status == "unknown"]
        if unknown:
            self._uncertain.append(self._batch(unknown, (), is_again=True))
        certain = (row for row in rows if row.fate.status != "unknown")
        yield from self._emit(rows.replaced(certain))

    def _write(self, function: Callable[[], object]) -> BatchSteps:
        """Write to the journal what has happened; it has happened even where that fails."""
        try:
            yield Block(function)
        except (ApiError, OSError) as error:
            self._stop(error)

    def _tell(self, event: Event) -> None:
        """Log an event and pass it to the caller's function; what that raises stops the run."""
        try:
            self._client.notify(event)
        except BaseException as error:  # interrupts, too: the books must be kept
            self._stop(error)

    def _emit(self, rows: Fates) -> BatchSteps:
        self.report.keep(rows, self._settings.keep)
        was_delivered, error = yield Emit(rows)
        if not was_delivered:
            sent = (row for row in rows if row.fate.status != "unsent")
            self.report.undelivered.extend(sent)
        if error is not None:
            self._stop(error)

    def _finish(self) -> BatchSteps:
        """Report all items that were not sent, or whose fate stays unknown."""
        for batch in self._uncertain:
            yield from self._emit(same_fate(batch.items, UNKNOWN))
        for batch in self._repeated:
            if batch.is_again:
                yield from self._emit(same_fate(batch.items, UNKNOWN))
            else:
                yield from self._report_unsent(batch.items)
        size = self._settings.size
        if self._is_finite and not self.is_stopped:
            added = yield from self._pull(size)  # since the end of a container was read
            if added:
                self._stop()
            yield from self._add(added)
        while left := self._queue.take(size):
            yield from self._report_unsent(left)
        while self._is_finite and self.is_stopped:
            pulled = yield from self._pull(size)
            yield from self._add(pulled)
            if not pulled:
                break
            yield from self._report_unsent(self._queue.take(size))
        self._pauses.end()
        yield from self._write(self._record.check)
        self.report.is_over, self.report.is_complete = True, not self.is_stopped
        yield from self._emit(Fates(()))

    def _report_unsent(self, items: Sequence[Any]) -> BatchSteps:
        asked = self._items.of(self._items.filled(self._request, items))
        if asked:
            self.report.count("unsent", len(asked))
            yield from self._emit(same_fate(asked, UNSENT))
