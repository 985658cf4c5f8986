"""Batch runs of synchronous clients."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from time import sleep
from typing import TYPE_CHECKING, Any

from .effects import Await, Block, Emit, Pause, Pull, Start
from .run import BatchRun
from .run_settings import check_source, checked_batch_options

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..exchange.sync_driver import Driver
    from ..messages import Request, Response
    from ..report import Report
    from .effects import BatchEffect, Interruptible
    from .options import BatchOptions, Source

__all__ = ["run_batches"]


def run_batches(
    driver: Driver,
    request: Request[Response],
    source: Source[Any],
    options: BatchOptions,
) -> Report:
    """Send the items of the source in batches of a request, and return the report."""
    options = checked_batch_options(options, request, driver.client.settings)
    check_source(request, source)
    if not isinstance(source, Iterable):
        raise TypeError("only asynchronous clients take asynchronous items")
    is_finite = hasattr(source, "__len__")
    run = BatchRun(driver.client, request, options, is_finite=is_finite)
    return _Runner(driver, run, source, options).run()


class _Runner:
    """Performs the effects of a run, exchanges in threads if there may be several at once."""

    def __init__(
        self,
        driver: Driver,
        run: BatchRun,
        source: Iterable[Any],
        options: BatchOptions,
    ) -> None:
        self._driver = driver
        self._run = run
        self._source = iter(source)
        self._options = options
        self._waiting: dict[Future[Response], int] = {}
        self._pool = (
            ThreadPoolExecutor(run.concurrency) if run.concurrency > 1 else None
        )
        self._disk = ThreadPoolExecutor(1) if "journal" in options else None

    def run(self) -> Report:
        steps = self._run.steps()
        try:
            effect = next(steps)
            while True:
                try:
                    result = self._perform(effect)
                except Exception as error:  # the run decides what it means
                    effect = steps.throw(error)
                else:
                    effect = steps.send(result)
        except StopIteration:
            self._run.report.raise_for(self._run.error)
            return self._run.report
        except (
            BaseException
        ) as error:  # unexpected: the report is attached all the same
            self._run.report.attach_to(error)
            raise
        finally:
            steps.close()
            for pool in (self._pool, self._disk):
                if pool is not None:
                    pool.shutdown(wait=False)

    def _perform(self, effect: BatchEffect) -> Any:
        """Perform an effect. An interrupt stops the run; exchanges under way are waited for."""
        if isinstance(effect, Block):
            return self._done(effect.function)
        try:
            return self._interruptible(effect)
        except (KeyboardInterrupt, SystemExit) as error:
            if self._is_repeated(error):
                raise
            self._run.stop(error)
            return None

    def _done(self, function: Callable[[], Any]) -> Any:
        """Call a function; an interrupt stops the run, but not the function."""
        if self._disk is None:
            return function()
        future = self._disk.submit(function)
        while True:
            try:
                return future.result()
            except (KeyboardInterrupt, SystemExit) as error:
                self._run.stop(error)

    def _interruptible(self, effect: Interruptible) -> Any:
        match effect:
            case Start(number, exchange):
                future = self._begun(exchange)
                self._waiting[future] = number
            case Await(seconds):
                return self._awaited(seconds)
            case Pull(count):
                return self._pulled(count)
            case Pause(seconds):
                sleep(seconds)
            case Emit(rows):
                if rows and (on_fates := self._options.get("on_fates")):
                    on_fates(rows)
                if progress := self._options.get("progress"):
                    progress(self._run.report)
        return None

    def _pulled(self, count: int) -> list[Any]:
        """Take items from the input. An exception of the input stops the run; items before it count."""
        found: list[Any] = []
        try:
            for item in islice(self._source, count):
                found.append(item)  # noqa: PERF402  # kept if the next one fails
        except BaseException as error:
            if self._is_repeated(error):
                raise
            self._run.stop(error)
        return found

    def _is_repeated(self, error: BaseException) -> bool:
        """Tell whether a run is interrupted that was interrupted before."""
        return not isinstance(error, Exception) and isinstance(
            self._run.error, type(error)
        )

    def _begun(self, exchange: Any) -> Future[Response]:
        if self._pool is not None:
            return self._pool.submit(self._driver.run, exchange)
        future: Future[Response] = Future()
        try:
            future.set_result(self._driver.run(exchange))
        except (
            BaseException
        ) as error:  # even an interrupt: the request may be on its way
            future.set_exception(error)
        return future

    def _awaited(self, seconds: float | None) -> Any:
        done, _ = wait(self._waiting, seconds, FIRST_COMPLETED)
        if not done:
            return None
        future = done.pop()
        outcome: Any = future.exception() or future.result()
        return self._waiting.pop(future), outcome
