"""Batch runs of asynchronous clients."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator
from inspect import isawaitable
from itertools import islice
from typing import TYPE_CHECKING, Any

from .effects import Await, Block, Emit, Pause, Pull, Start
from .run import BatchRun
from .run_settings import check_source, checked_batch_options

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..exchange.async_driver import AsyncDriver
    from ..messages import Request, Response
    from ..report import Report
    from .effects import BatchEffect, Interruptible
    from .options import BatchOptions, Source

__all__ = ["run_batches"]


async def run_batches(
    driver: AsyncDriver,
    request: Request[Response],
    source: Source[Any],
    options: BatchOptions,
) -> Report:
    """Send the items of the source in batches of a request, and return the report."""
    options = checked_batch_options(options, request, driver.client.settings)
    check_source(request, source)
    is_finite = hasattr(source, "__len__")
    run = BatchRun(driver.client, request, options, is_finite=is_finite)
    return await _Runner(driver, run, source, options).run()


class _Runner:
    """Performs the effects of a run, each exchange in a task."""

    def __init__(
        self,
        driver: AsyncDriver,
        run: BatchRun,
        source: Source[Any],
        options: BatchOptions,
    ) -> None:
        self._driver = driver
        self._run = run
        self._source: Iterator[Any] | AsyncIterator[Any] = (
            iter(source) if isinstance(source, Iterable) else aiter(source)
        )
        self._options = options
        self._waiting: dict[asyncio.Task[Response], int] = {}

    async def run(self) -> Report:
        steps = self._run.steps()
        try:
            effect = next(steps)
            while True:
                try:
                    result = await self._perform(effect)
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

    async def _perform(self, effect: BatchEffect) -> Any:
        """Perform an effect. A cancellation stops the run; exchanges under way are waited for."""
        if isinstance(effect, Block):
            if "journal" not in self._options:  # without a journal nothing blocks
                return effect.function()
            return await self._in_thread(effect.function)
        try:
            return await self._interruptible(effect)
        except asyncio.CancelledError as error:
            self._run.stop(error)
            return None

    async def _interruptible(self, effect: Interruptible) -> Any:
        match effect:
            case Start(number, exchange):
                task = asyncio.create_task(self._driver.run(exchange))
                self._waiting[task] = number
            case Await(seconds):
                return await self._awaited(seconds)
            case Pull(count):
                return await self._pulled(count)
            case Pause(seconds):
                await asyncio.sleep(seconds)
            case Emit(rows):
                await self._emitted(rows)
        return None

    async def _awaited(self, seconds: float | None) -> Any:
        done, _ = await asyncio.wait(
            self._waiting, timeout=seconds, return_when=asyncio.FIRST_COMPLETED
        )
        if not done:
            return None
        task = done.pop()
        number = self._waiting.pop(task)
        if task.cancelled():
            return number, asyncio.CancelledError()
        outcome: Any = task.exception() or task.result()
        return number, outcome

    async def _pulled(self, count: int) -> list[Any]:
        """Take items from the input. An exception of the input stops the run; items before it count."""
        source = self._source
        found: list[Any] = []
        try:
            if isinstance(source, Iterator):
                for item in islice(source, count):
                    found.append(item)  # noqa: PERF402  # kept if the next one fails
            else:
                while len(found) < count:
                    found.append(await anext(source))
        except StopAsyncIteration:
            pass
        except (Exception, asyncio.CancelledError) as error:
            self._run.stop(error)
        return found

    async def _emitted(self, rows: Any) -> None:
        results: list[Any] = []
        if rows and (on_fates := self._options.get("on_fates")):
            results.append(on_fates(rows))
        if progress := self._options.get("progress"):
            results.append(progress(self._run.report))
        for result in results:
            if isawaitable(result):
                await result

    async def _in_thread(self, function: Callable[[], Any]) -> Any:
        """Call a function that may block. A cancellation stops the run, but not the function."""
        task = asyncio.ensure_future(asyncio.to_thread(function))
        while True:
            try:
                return await asyncio.shield(task)
            except asyncio.CancelledError as error:
                if task.cancelled():
                    raise
                self._run.stop(error)
