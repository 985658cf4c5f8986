"""Batch runs of asynchronous clients.

The steps of a run are performed by a task of its own, and its exchanges by others, so that nothing is lost
where the caller's task is cancelled. The caller's task only waits.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Iterable
from contextlib import nullcontext, suppress
from inspect import isawaitable
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, TypeVar

from ..exchange.async_driver import require_asyncio
from ..http.retry import NO_RETRY
from .effects import Await, Block, Emit, Pause, Pull, Start
from .input.watched_input import WatchedInput
from .run import BatchRun
from .run_settings import check_source, checked_batch_options

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from contextlib import AbstractContextManager

    from ..exchange.async_driver import AsyncDriver
    from ..fates.fates import Fates
    from ..messages import Request, Response
    from ..report import Report
    from .effects import BatchEffect
    from .options import BatchOptions, Source

__all__ = ["run_batches"]

T = TypeVar("T")

_GRACE: Final = 1.0
"""The seconds in which a run that waits for nothing must end."""

_SLACK: Final = 5.0
"""The seconds that a step of a stopped run may take besides: disks can be slow."""


async def run_batches(
    driver: AsyncDriver,
    request: Request[Response],
    source: Source[Any],
    options: BatchOptions,
) -> Report:
    """Send the items of the source in batches of a request, and return the report."""
    require_asyncio()
    options = checked_batch_options(options, request, driver.client.settings)
    check_source(request, source)
    is_finite = hasattr(source, "__len__")
    run = BatchRun(driver.client, request, options, is_finite=is_finite)
    try:
        return await _Runner(driver, run, source, options).run()
    except BaseException as error:
        run.report.attach_to(error)
        raise


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
        self._source: WatchedInput | AsyncIterator[Any] = (
            WatchedInput(source, run.report.operation)
            if isinstance(source, Iterable)
            else aiter(source)
        )
        self._options = options
        self._progress = options.get("progress")
        self._waiting: dict[asyncio.Task[Any], int] = {}
        self._may_be_cancelled = False
        self._last_step = monotonic()

    # In the caller's task.

    async def run(self) -> Report:
        """Wait for the end of the run. A cancellation stops it, and what is under way is waited for."""
        conductor = asyncio.create_task(self._conduct())
        try:
            await asyncio.wait({conductor})
        except asyncio.CancelledError as error:
            self._run.interrupt(error)
            if self._may_be_cancelled:
                conductor.cancel()
            with _shield():
                await self._wind_up(conductor)
        except BaseException:  # the coroutine is closed
            conductor.cancel()
            raise
        if self._run.error is None and conductor.done():
            conductor.result()
        self._run.report.raise_for(self._run.error)
        return self._run.report

    async def _wind_up(self, conductor: asyncio.Task[None]) -> None:
        """Wait for the end of a run that was stopped, within its bound; further cancellations change nothing."""
        patience = self._run.patience + _SLACK
        stopped = monotonic()
        while (left := max(stopped, self._last_step) + patience - monotonic()) > 0:
            if await _has_ended(conductor, left):
                return
        self._run.hurry()
        conductor.cancel()
        limit = monotonic() + _GRACE
        while (left := limit - monotonic()) > 0:
            if await _has_ended(conductor, left):
                return

    # In the task of the run.

    async def _conduct(self) -> None:
        """Perform the run's effects to its end."""
        steps = self._run.steps()
        try:
            effect = next(steps)
            while True:
                self._last_step = monotonic()
                try:
                    result = await self._perform(effect)
                except Exception as error:  # the run decides what it means
                    effect = steps.throw(error)
                else:
                    effect = steps.send(result)
        except StopIteration:
            pass
        finally:
            steps.close()
            for task in self._waiting:
                task.cancel()
            if self._waiting:
                await asyncio.wait(self._waiting, timeout=_GRACE)

    async def _perform(self, effect: BatchEffect) -> Any:
        match effect:
            case Start():
                task = asyncio.create_task(self._outcome_of(effect))
                self._waiting[task] = effect.number
            case Await(seconds):
                return await self._awaited(seconds)
            case Pull(number, seconds):
                return await self._pulled(number, seconds)
            case Pause(seconds):
                await self._cancellably(asyncio.sleep(seconds))
            case Emit(rows):
                return await self._emitted(rows)
            case Block(function):
                if "journal" not in self._options:  # without a journal nothing blocks
                    return function()
                return await self._in_thread(function)
        return None

    async def _cancellably(self, awaitable: Awaitable[T]) -> T | None:
        """Wait for what the end of the run needn't wait for; a cancellation stops the run."""
        self._may_be_cancelled = True
        try:
            return await awaitable
        except asyncio.CancelledError as error:
            self._cancelled(error)
            return None
        finally:
            self._may_be_cancelled = False

    def _cancelled(self, error: asyncio.CancelledError) -> None:
        """Stop the run instead of ending this task."""
        self._run.interrupt(error)
        task = asyncio.current_task()
        if task is not None:
            task.uncancel()

    async def _awaited(self, seconds: float | None) -> tuple[int, Any] | None:
        first = asyncio.FIRST_COMPLETED
        waiting = asyncio.wait(self._waiting, timeout=seconds, return_when=first)
        done, _ = await self._cancellably(waiting) or ((), ())
        for task in done:
            return self._waiting.pop(task), task.result()
        return None

    async def _pulled(
        self, number: int, seconds: float | None
    ) -> tuple[list[Any], Exception | None]:
        found: list[Any] = []
        source = self._source
        try:
            if self._run.is_hurried:
                return found, None
            if isinstance(source, WatchedInput):
                source.pull(found, number)
                return found, None
            await self._cancellably(_fill(found, source, number, seconds))
        except Exception as error:  # the run raises it when it is over
            return found, error
        except GeneratorExit:
            raise
        except BaseException as error:
            self._run.interrupt(error)
        return found, None

    async def _emitted(self, rows: Fates) -> tuple[bool, Exception | None]:
        """Call the caller's functions. The one for fates isn't cancelled before the end of the bound."""
        on_fates = self._options.get("on_fates")
        progress = self._progress
        was_delivered = on_fates is None or not rows
        if self._run.is_hurried:
            return was_delivered, None
        try:
            if on_fates is not None and rows:
                result = on_fates(rows)
                if isawaitable(result):
                    await result
                was_delivered = True
            result = progress(self._run.report) if progress is not None else None
            if isawaitable(result):
                await self._cancellably(self._shown(result))
        except asyncio.CancelledError as error:
            self._cancelled(error)
        except Exception as error:  # the run raises it when it is over
            return was_delivered, error
        except GeneratorExit:
            raise
        except BaseException as error:
            self._run.interrupt(error)
        return was_delivered, None

    async def _shown(self, progress: Awaitable[object]) -> None:
        """Wait for the caller's function for progress; after an interrupt, for one that hangs only once."""
        if not self._run.is_interrupted:
            await progress
            return
        limit = asyncio.timeout(_GRACE)
        with suppress(TimeoutError):
            async with limit:
                await progress
        if limit.expired():
            self._progress = None

    async def _in_thread(self, function: Callable[[], Any]) -> Any:
        """Call a function that may block. A cancellation stops the run, but not the function."""
        future = asyncio.get_running_loop().run_in_executor(None, function)
        while True:
            try:
                return await asyncio.shield(future)
            except asyncio.CancelledError as error:
                if future.cancelled():
                    raise
                self._cancelled(error)

    # In the tasks of the exchanges.

    async def _outcome_of(self, job: Start) -> Any:
        try:
            return await self._driver.run(
                self._driver.client.exchange(
                    job.request, NO_RETRY, job.number, job.leaving
                )
            )
        except BaseException as error:  # the run decides what it means
            return error


async def _fill(
    found: list[Any], source: AsyncIterator[Any], number: int, seconds: float | None
) -> None:
    """Take items from the input for some seconds at most. Raises TimeoutError then."""
    async with asyncio.timeout(seconds):
        while len(found) < number:
            try:
                found.append(await anext(source))
            except StopAsyncIteration:
                return


async def _has_ended(task: asyncio.Task[None], seconds: float) -> bool:
    """Wait for a task; tell whether it has ended. It may return early."""
    with suppress(asyncio.CancelledError):
        await asyncio.wait({task}, timeout=seconds)
    return task.done()


def _shield() -> AbstractContextManager[object]:
    """Return a context in which an anyio cancel scope, if there is one, doesn't cancel at every await."""
    anyio: Any = sys.modules.get("anyio")
    shield: AbstractContextManager[object] = (
        nullcontext() if anyio is None else anyio.CancelScope(shield=True)
    )
    return shield
