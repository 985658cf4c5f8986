"""Batch runs of synchronous clients.

The steps of a run are performed by a thread of its own, and its exchanges by others, so that an interrupt,
which may hit the calling thread anywhere, breaks nothing. The calling thread waits, and calls the
caller's own functions.
"""

from __future__ import annotations

from _thread import start_new_thread
from collections.abc import Iterable
from concurrent.futures import Future
from contextlib import suppress
from contextvars import copy_context
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, Final

from ..http.retry import NO_RETRY
from .effects import Await, Block, Emit, Pause, Pull, Start
from .input.watched_input import WatchedInput
from .run import BatchRun
from .run_settings import check_functions, check_source, checked_batch_options

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..exchange.sync_driver import Driver
    from ..messages import Request, Response
    from ..report import Report
    from .effects import BatchEffect
    from .options import BatchOptions, Source

__all__ = ["run_batches"]

_LOOK: Final = 0.5
"""The seconds after which a waiting thread runs some Python code, which an interrupt from another thread needs."""

_GRACE: Final = 1.0
"""The seconds in which a run that waits for nothing must end."""

_SLACK: Final = 5.0
"""The seconds that a step of a stopped run may take besides: disks can be slow."""

_PLAIN: Final = frozenset({list, tuple, range, set, frozenset, dict})
"""Inputs whose iterators are certain not to call code of the caller's."""


def run_batches(
    driver: Driver,
    request: Request[Response],
    source: Source[Any],
    options: BatchOptions,
) -> Report:
    """Send the items of the source in batches of a request, and return the report."""
    options = checked_batch_options(options, request, driver.client.settings)
    check_source(request, source)
    check_functions(request, options)
    if not isinstance(source, Iterable):
        raise TypeError("only asynchronous clients take asynchronous items")
    is_finite = hasattr(source, "__len__")
    run = BatchRun(driver.client, request, options, is_finite=is_finite)
    runner = _Runner(driver, run, source, options)
    try:
        return runner.run()
    except BaseException as error:
        runner.end(error)
        run.report.attach_to(error)
        raise


class _Errand:
    """What the calling thread is to do: an effect, and what came of it."""

    def __init__(self, effect: Pull | Emit) -> None:
        self.effect = effect
        self.items: list[Any] = []
        self.is_delivered = False
        self.results: SimpleQueue[tuple[Any, Exception | None]] = SimpleQueue()

    def end(self, error: Exception | None = None) -> None:
        """Hand over what came of it; only the first time counts."""
        found = self.items if isinstance(self.effect, Pull) else self.is_delivered
        self.results.put((found, error))


class _Runner:
    """Performs the effects of a run in threads."""

    def __init__(
        self,
        driver: Driver,
        run: BatchRun,
        source: Iterable[Any],
        options: BatchOptions,
    ) -> None:
        self._driver = driver
        self._run = run
        self._is_plain = type(source) in _PLAIN
        self._source = WatchedInput(source, run.report.operation)
        self._on_fates = options.get("on_fates")
        self._progress = options.get("progress")
        self._is_begun = Lock()
        self._errand: _Errand | None = None
        self._current: _Errand | None = None
        self._bell: SimpleQueue[None] = SimpleQueue()
        self._jobs: SimpleQueue[tuple[Start, Future[Any]] | None] = SimpleQueue()
        self._ended: SimpleQueue[Future[Any] | None] = SimpleQueue()
        self._waiting: dict[Future[Any], int] = {}
        self._workers = 0
        self._last_step = monotonic()
        self._is_over = False
        self._failure: BaseException | None = None

    # In the calling thread, where an interrupt may come between any two instructions.

    def run(self) -> Report:
        """Wait for the end of the run. The first interrupt stops it, a second one ends it at once."""
        try:
            self._attend()
        except BaseException as error:  # raised below
            self.end(error)
        self.leave()
        self._run.report.raise_for(self._run.error or self._failure)
        return self._run.report

    def end(self, error: BaseException) -> None:
        """Wait for what is under way after an interrupt, until the bound or a second interrupt."""
        if not self._run.is_interrupted:
            self._run.interrupt(error)
            with suppress(BaseException):  # the first one is raised
                if self._current is not None:
                    self._current.end()  # an errand that was interrupted isn't begun again
                self._ended.put(None)
                self._attend()
        self.leave()

    def leave(self) -> None:
        """End the run without waiting for what is under way, unless it is over."""
        if self._is_over:
            return
        self._run.hurry()
        self._ended.put(None)
        if self._errand is not None:
            self._errand.end()
        limit = monotonic() + _GRACE
        while not self._is_over and monotonic() < limit:
            self._nap()

    def _attend(self) -> None:
        """Do errands until the run is over; give up on one that was stopped and doesn't end."""
        while not self._is_over:
            if not self._is_begun.locked():
                # Not a Thread: its start would wait for ever where an exception meant for this
                # thread hits the other, which has the number of this one for a moment (Python 3.11).
                start_new_thread(copy_context().run, (self._conduct,))
                self._nap()
                continue
            errand = self._errand
            if errand is not None and errand is not self._current:
                self._current = errand
                self._do(errand)
                self._last_step = monotonic()
            else:
                self._nap()
            limit = self._last_step + self._run.patience + _SLACK
            if self._run.is_stopped and monotonic() > limit:
                return

    def _nap(self) -> None:
        with suppress(Empty):
            self._bell.get(timeout=_LOOK)

    def _do(self, errand: _Errand) -> None:
        """Do an errand. What the caller's functions raise stops the run; an interrupt is raised."""
        try:
            match errand.effect:
                case Pull(number, _):
                    self._source.pull(errand.items, number)
                case Emit(rows):
                    if rows and self._on_fates is not None:
                        self._on_fates(rows)
                    errand.is_delivered = True
                    if self._progress is not None:
                        self._progress(self._run.report)
        except Exception as error:  # the run raises it when it is over
            errand.end(error)
        else:
            errand.end()

    # In the thread of the run.

    def _conduct(self) -> None:
        """Perform the run's effects to its end; of several threads that are to do so, one does."""
        if not self._is_begun.acquire(blocking=False):
            return
        steps = self._run.steps()
        try:
            effect = next(steps)
            while True:
                self._last_step = monotonic()
                try:
                    result = self._perform(effect)
                except Exception as error:  # the run decides what it means
                    effect = steps.throw(error)
                else:
                    effect = steps.send(result)
        except StopIteration:
            pass
        except BaseException as error:  # the calling thread raises it
            self._failure = error
        finally:
            steps.close()
            for _ in range(self._workers):
                self._jobs.put(None)
            self._is_over = True
            self._bell.put(None)

    def _perform(self, effect: BatchEffect) -> Any:
        match effect:
            case Start():
                self._start(effect)
            case Await(seconds):
                return self._awaited(seconds)
            case Pull() | Emit():
                return self._called(effect)
            case Pause(seconds):
                sleep(seconds)
            case Block(function):
                return function()
        return None

    def _start(self, job: Start) -> None:
        future: Future[Any] = Future()
        self._waiting[future] = job.number
        self._jobs.put((job, future))
        if len(self._waiting) > self._workers:
            self._in_thread(self._work)
            self._workers += 1

    def _awaited(self, seconds: float | None) -> tuple[int, Any] | None:
        with suppress(Empty):
            found = self._ended.get(timeout=seconds)
            while found is None:  # put there to wake this thread
                found = self._ended.get_nowait()
            return self._waiting.pop(found), found.result()
        return None

    def _called(self, effect: Pull | Emit) -> tuple[Any, Exception | None]:
        """Have the calling thread call the caller's functions."""
        errand = _Errand(effect)
        if isinstance(effect, Pull):
            if self._is_plain and not self._run.is_hurried:
                self._do(errand)
                return errand.results.get()
        elif self._progress is None and not (effect.rows and self._on_fates):
            return True, None
        self._errand = errand
        self._bell.put(None)
        if self._run.is_hurried:  # nobody comes for it
            errand.end()
        found = errand.results.get()
        self._errand = None
        return found

    # In the threads of the exchanges.

    def _work(self) -> None:
        while (found := self._jobs.get()) is not None:
            job, future = found
            future.set_result(self._outcome_of(job))
            self._ended.put(future)
            del found, job, future

    def _outcome_of(self, job: Start) -> Any:
        try:
            return self._driver.run(
                self._driver.client.exchange(
                    job.request, NO_RETRY, job.number, job.leaving
                )
            )
        except BaseException as error:  # the run decides what it means
            return error

    def _in_thread(self, function: Callable[[], None]) -> None:
        """Start a thread that doesn't keep the interpreter from exiting, with the caller's context variables."""
        context = copy_context()
        Thread(target=context.run, args=(function,), daemon=True).start()
