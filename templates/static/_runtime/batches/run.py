"""The course of a run of batches, without its wires: a generator of effects that two drivers run.

Only requests that certainly had no effect are sent again. Items whose fate is unknown are asked for a
second time only where the caller says so, and then "there is none" means that they are gone.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass
from importlib import import_module
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from ..errors import ApiError, RequestError
from ..fates.fates import UNKNOWN, UNSENT, Fate, Fates, ItemFate
from ..fates.items import UNDOCUMENTED, items_of
from ..http.retry import NO_RETRY, RetryPolicy
from .ledger import Ledger
from .outcome import Verdict, verdict_of
from .pacing import Limits, Pacer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..client.core import Core
    from ..client.effects import Steps
    from ..fates.items import Items
    from ..messages import Request, Response
    from .options import BatchOptions
    from .report import Report

__all__ = [
    "Await",
    "BatchEffect",
    "BatchRun",
    "Do",
    "Emit",
    "Interruptible",
    "Pause",
    "Pull",
    "Start",
]

SLICE: Final = 0.5
"""Seconds after which a waiting run looks whether it was cancelled."""

MINUTE: Final = 60.0
"""Seconds that a run waits at once for what is under way; locks don't take every number."""


class Start(NamedTuple):
    """Begin an exchange, beside those under way."""

    number: int
    work: Steps[Response]


class Await(NamedTuple):
    """Wait for an exchange to end; the result is its number and outcome, or None after the time."""

    seconds: float | None


class Pull(NamedTuple):
    """Take items from the input; the result is a list, empty at its end or where it fails."""

    number: int


class Do(NamedTuple):
    """Call a function that may block; the result is what it returns."""

    function: Callable[[], Any]


class Pause(NamedTuple):
    """Let time pass."""

    seconds: float


class Emit(NamedTuple):
    """Tell the caller: what became of some items, and the report."""

    rows: Fates


Interruptible: TypeAlias = Start | Await | Pull | Pause | Emit
BatchEffect: TypeAlias = Interruptible | Do
BatchSteps: TypeAlias = Generator[BatchEffect, Any, None]


@dataclass(slots=True)
class Batch:
    """Some items on their way; ``is_again`` says that they are asked for the second time."""

    items: Sequence[Any]
    request: Request[Response]
    is_again: bool = False
    attempt: int = 1
    number: int = 0


class BatchRun:
    """One run: what is to be sent, what is under way, and what is known of it."""

    def __init__(
        self,
        core: Core,
        request: Request[Response],
        options: BatchOptions,
        *,
        is_finite: bool,
    ) -> None:
        self._core = core
        self._request = request
        self._options = options
        self._call = core.call_of(request)
        found = items_of(request)
        if found is None:
            raise self._refuse("", "has no list of items")
        self._items: Items = found
        self._limits: Limits = import_module(f"{core.package}.advice").LIMITS
        self.width = self._width()
        self._size = self._chosen_size()
        self._policy = options.get("retry", RetryPolicy())
        self._pacer = Pacer(self._limits, options.get("per_minute"))
        self._ledger = Ledger(core, self._call, self._items, request, options)
        self._active: dict[int, Batch] = {}
        self._again: deque[Batch] = deque()
        self._doubtful: deque[Batch] = deque()
        self._failures = 0
        self._is_finite = is_finite
        self._halted = False
        self.error: BaseException | None = None

    @property
    def report(self) -> Report:
        """What is known so far."""
        return self._ledger.report

    def _refuse(self, option: str, rule: str) -> RequestError:
        return RequestError(self._call.operation, option, rule)

    def _width(self) -> int:
        width = self._options.get("concurrency", 1)
        if width < 1:
            raise self._refuse("concurrency", "must be at least 1")
        if self._options.get("per_minute", 1) <= 0:
            raise self._refuse("per_minute", "must be more than 0")
        if self._options.get("max_failures", 1) < 1:
            raise self._refuse("max_failures", "must be at least 1")
        return min(width, self._limits.connections or width)

    def _chosen_size(self) -> int:
        limit = self._items.limit
        size = self._options.get("size", limit or UNDOCUMENTED)
        if size < 1:
            raise self._refuse("size", "must be at least 1")
        if limit is not None and size > limit and self._core.checks == "raise":
            raise self._refuse("size", f"may be at most {limit}, the documented limit")
        if self._options.get("verify") and self._items.nested:
            raise self._refuse("verify", "is not to be had for items inside items")
        return size

    def stop(self, error: BaseException | None = None) -> None:
        """Start nothing more; what is under way comes to its end, and then ``error`` is raised."""
        self._halted = True
        self.error = self.error or error

    def steps(self) -> BatchSteps:
        """Yield what is to be done until all is settled. Raises `JournalError`."""
        try:
            yield Do(self._ledger.open)
            while True:
                waiting = yield from self._fill()
                if self._active:
                    done = yield Await(waiting and min(waiting, MINUTE))
                    if done is not None:
                        yield from self._settle(self._active.pop(done[0]), done[1])
                elif waiting is None:
                    break
                else:
                    yield Pause(min(waiting, SLICE))
            yield from self._leave()
        finally:
            self._ledger.close()

    def _fill(self) -> Generator[BatchEffect, Any, float | None]:
        """Start what may start; return the seconds until more may, or None where nothing waits."""
        while len(self._active) < self.width and not self._halted:
            wait = self._pacer.wait(monotonic())
            if wait > 0:
                return wait
            batch = yield from self._next()
            if batch is None:
                return None
            yield from self._start(batch)
        return None

    def _next(self) -> Generator[BatchEffect, Any, Batch | None]:
        if self._again:
            return self._again.popleft()
        intake = self._ledger.intake
        while not intake.is_full(self._size):
            pulled = yield Pull(self._size)
            try:
                self._ledger.take(pulled)
            except (TypeError, ValueError, RecursionError) as error:
                self.stop(error)  # an item that can't be told from others
            if self._halted:
                return None
            if not pulled:
                break
        fresh = intake.fresh(self._size)
        if fresh:
            return Batch(fresh, self._items.filled(self._request, fresh))
        doubtful = self._ledger.doubtful(self._size)
        if doubtful:
            request = self._items.filled(self._request, doubtful)
            return Batch(doubtful, request, is_again=True)
        return self._doubtful.popleft() if self._doubtful and not self._active else None

    def _start(self, batch: Batch) -> BatchSteps:
        try:
            batch.number = yield Do(lambda: self._ledger.started(batch))
        except OSError as error:  # not in the journal: not to be sent
            self._again.appendleft(batch)
            self.stop(error)
            return
        if self._halted:  # cancelled while it was written down
            self._again.appendleft(batch)
            yield from self._note(lambda: self._ledger.undone(batch))
            return
        self.report.requests += 1
        self._active[batch.number] = batch
        self._pacer.started(monotonic())
        yield Start(batch.number, self._core.exchange(batch.request, NO_RETRY))

    def _settle(self, batch: Batch, outcome: Response | BaseException) -> BatchSteps:
        """Book what came of a batch, and decide how the run goes on."""
        verdict = verdict_of(outcome, self._core, self._items, batch)
        if verdict.is_undone:
            yield from self._note(lambda: self._ledger.undone(batch))
            self._repeat(batch, outcome, verdict)
            return
        self._failures = self._failures + 1 if isinstance(outcome, ApiError) else 0
        self._pacer.answered(monotonic(), outcome)
        if verdict.is_final or self._failures >= self._options.get("max_failures", 3):
            self.stop(outcome if isinstance(outcome, BaseException) else None)
        yield from self._book(batch, verdict.rows)

    def _repeat(self, batch: Batch, outcome: Any, verdict: Verdict) -> None:
        """Have a batch that had no effect sent again, later and not for ever."""
        self._again.append(batch)
        if verdict.is_final or batch.attempt >= self._policy.attempts:
            self.stop(outcome)
            return
        self._pacer.pause(monotonic(), self._policy.wait(batch.attempt, outcome))
        batch.attempt += 1

    def _book(self, batch: Batch, rows: Fates) -> BatchSteps:
        yield from self._note(lambda: self._ledger.ended(batch, rows))
        if batch.is_again or not self._options.get("verify"):
            yield from self._tell(rows)
            return
        unsure = [row.item for row in rows if row.fate.status == "unknown"]
        if unsure:
            again = self._items.filled(self._request, unsure)
            self._doubtful.append(Batch(unsure, again, is_again=True))
        yield from self._tell(Fates(r for r in rows if r.fate.status != "unknown"))

    def _note(self, function: Callable[[], object]) -> BatchSteps:
        """Write into the journal what has happened; it has happened even if that fails."""
        try:
            yield Do(function)
        except OSError as error:
            self.stop(error)

    def _tell(self, rows: Fates) -> BatchSteps:
        self.report.keep(rows, self._options.get("keep", 10_000))
        try:
            yield Emit(rows)
        except Exception as error:  # the caller's function is at fault
            self.stop(error)

    def _leave(self) -> BatchSteps:
        """Tell of all that was not sent, or not settled."""
        for batch in self._doubtful:
            yield from self._tell(_alike(batch.items, UNKNOWN))
        for batch in self._again:
            if batch.is_again:
                yield from self._tell(_alike(batch.items, UNKNOWN))
            else:
                yield from self._unsent(batch.items)
        while left := self._ledger.intake.fresh(self._size):
            yield from self._unsent(left)
        while self._is_finite and self._halted:
            pulled = yield Pull(self._size)
            self._ledger.take(pulled)
            if not pulled:
                break
            yield from self._unsent(self._ledger.intake.fresh(self._size))
        self.report.is_over, self.report.is_complete = True, not self._halted
        yield from self._tell(Fates(()))

    def _unsent(self, items: Sequence[Any]) -> BatchSteps:
        asked = self._items.of(self._items.filled(self._request, items))
        if asked:
            self._ledger.unsent(len(asked))
            yield from self._tell(_alike(asked, UNSENT))


def _alike(items: Sequence[Any], fate: Fate) -> Fates:
    return Fates(ItemFate(position, item, fate) for position, item in enumerate(items))
