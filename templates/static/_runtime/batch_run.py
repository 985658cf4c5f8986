"""The course of a run of batches, without its wires: a generator of effects that two drivers run.

Only requests that certainly had no effect are sent again. Items whose fate is unknown are asked for a
second time only where the caller says so, and then "there is none" means that they are gone.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass, fields
from importlib import import_module
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from .auth import AuthenticationError
from .core import DryRun
from .errors import ApiError, RequestError, ServiceFault
from .fates import UNKNOWN, UNSENT, Fate, Fates, ItemFate, fates
from .intake import Intake
from .items import UNDOCUMENTED, identity, items_of
from .pacing import Limits, Pacer
from .report import Report
from .retry import NO_RETRY, RetryPolicy, is_safe_to_repeat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .batch_options import BatchOptions
    from .core import Core
    from .effects import Steps
    from .items import Items
    from .journal import Journal
    from .messages import Request, Response

__all__ = ["Await", "BatchEffect", "BatchRun", "Do", "Emit", "Pause", "Pull", "Start"]

SLICE = 0.5
"""Seconds after which a waiting run looks whether it was cancelled."""


class Start(NamedTuple):
    """Begin an exchange, beside those under way."""

    number: int
    work: Steps[Response]


class Await(NamedTuple):
    """Wait for an exchange to end; the result is its number and outcome, or None after the time."""

    seconds: float | None


class Pull(NamedTuple):
    """Take items from the input; the result is a list, empty at its end."""

    count: int


class Do(NamedTuple):
    """Call a function that may block; the result is what it returns."""

    function: Callable[[], Any]


class Pause(NamedTuple):
    """Let time pass."""

    seconds: float


class Emit(NamedTuple):
    """Hand over what became of some items."""

    rows: Fates


BatchEffect: TypeAlias = Start | Await | Pull | Do | Pause | Emit


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
        self, core: Core, request: Request[Response], options: BatchOptions
    ) -> None:
        found = items_of(request)
        if found is None or found.alignment == "none":
            raise RequestError(type(request).__name__, "", "has no list of items")
        self.core = core
        self.items: Items = found
        self.request = request
        self.call = core.call_of(request)
        self.options = options
        self.limits: Limits = import_module(f"{core.package}.advice").LIMITS
        self.width = self._width()
        self.size = self._size()
        self.policy = options.get("retry", RetryPolicy())
        self.report = Report(self.call.operation)
        self.halted = False
        self.error: BaseException | None = None
        self._pacer = Pacer(self.limits, options.get("per_minute"))
        self._active: dict[int, Batch] = {}
        self._again: deque[Batch] = deque()
        self._doubtful: deque[Batch] = deque()
        self._failures = 0
        self._journal: Journal | None = None
        self._intake = Intake(distinct=options.get("distinct", False))

    def _refuse(self, option: str, rule: str) -> RequestError:
        return RequestError(self.call.operation, option, rule)

    def _width(self) -> int:
        width = self.options.get("concurrency", 1)
        if width < 1:
            raise self._refuse("concurrency", "must be at least 1")
        return min(width, self.limits.connections or width)

    def _size(self) -> int:
        limit = self.items.limit
        size = self.options.get("size", limit or UNDOCUMENTED)
        if size < 1:
            raise self._refuse("size", "must be at least 1")
        if limit is not None and size > limit and self.core.checks == "raise":
            raise self._refuse("size", f"may be at most {limit}, the documented limit")
        if self.options.get("verify") and self.items.nested:
            raise self._refuse("verify", "is not to be had for items inside items")
        return size

    def cancel(self) -> None:
        """Start nothing more; what is under way comes to its end."""
        self.halted = True

    def steps(self) -> Generator[BatchEffect, Any, None]:
        """Yield what is to be done until all is settled. Raises `JournalError`."""
        yield Do(self._open)
        try:
            while True:
                waiting = yield from self._fill()
                if self._active:
                    done = yield Await(waiting)
                    if done is not None:
                        yield from self._settle(self._active.pop(done[0]), done[1])
                elif waiting is None:
                    break
                else:
                    yield Pause(min(waiting, SLICE))
            yield from self._leave()
            self._tell()
        finally:
            if self._journal is not None:
                self._journal.close()

    def _open(self) -> None:
        path = self.options.get("journal")
        if path is None:
            return
        from .journal import Journal

        self._journal = Journal(path, self._head())
        self._intake.settled = self._journal.settled
        for status, count in self._journal.counts.items():
            self.report.count(status, count)
        self.report.resumed = self.report.asked
        if self.options.get("verify"):
            self._intake.doubtful = set(self._journal.unknown)

    def _head(self) -> dict[str, Any]:
        """Return what two runs must share for one to go on with the other's journal."""
        blank = self.items.filled(self.request, ())
        own = {f.name: identity(getattr(blank, f.name)) for f in fields(blank)}  # type: ignore[arg-type]
        where = self.core.base_url or self.core.environment
        return {"operation": self.call.operation, "request": own, "target": where}

    def _fill(self) -> Generator[BatchEffect, Any, float | None]:
        """Start what may start; return the seconds until more may, or None where nothing waits."""
        while len(self._active) < self.width and not self.halted:
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
        while not self._intake.is_full(self.size):
            try:
                pulled = yield Pull(self.size)
            except Exception as error:  # the caller's input is at fault; what is under way is not
                self._stop(error)
                return None
            if not pulled:
                break
            self.report.duplicates += self._intake.take(pulled)
        fresh = self._intake.fresh(self.size)
        if fresh:
            return Batch(fresh, self.items.filled(self.request, fresh))
        doubtful = self._intake.second(self.size)
        if doubtful:
            self.report.count("unknown", -len(doubtful))
            self.report.resumed -= len(doubtful)
            request = self.items.filled(self.request, doubtful)
            return Batch(doubtful, request, is_again=True)
        return self._doubtful.popleft() if self._doubtful and not self._active else None

    def _start(self, batch: Batch) -> Generator[BatchEffect, Any, None]:
        journal = self._journal
        if journal is None:
            batch.number += 1 if batch.number else self.report.requests + 1
        else:
            keys = [identity(item) for item in batch.items]
            rows = len(self.items.of(batch.request))
            again = batch.is_again
            batch.number = yield Do(
                lambda: journal.started(keys, rows, is_again=again)
            )
        self._active[batch.number] = batch
        self._pacer.started(monotonic())
        self.report.requests += 1
        yield Start(batch.number, self.core.exchange(batch.request, NO_RETRY))
