"""The ways to interrupt a run: each takes a trial and a random moment of it."""

from __future__ import annotations

import asyncio
import ctypes
import signal
import sys
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

import anyio

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from random import Random
    from types import FrameType

    from tests.sweep.interrupts.trial import Trial

RUNNER: Final = "sync_runner.py"


class Interrupt(BaseException):
    """What is raised in a thread from outside."""


def by_signal(trial: Trial, random: Random, span: float) -> None:
    """SIGINT to the main thread, sometimes twice; it counts only while the run has the thread."""

    def handler(_: int, frame: FrameType | None) -> None:
        if is_in_run(frame):
            trial.note_interrupt()
            raise KeyboardInterrupt

    is_over = threading.Event()
    moments = [random.random() * span for _ in range(random.choice((1, 1, 1, 2)))]

    def send() -> None:
        for moment in moments:
            if not is_over.wait(moment):
                signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)

    usual = signal.signal(signal.SIGINT, handler)
    sender = threading.Thread(target=send)
    try:
        sender.start()
        _run(trial)
    finally:
        is_over.set()
        sender.join()
        signal.signal(signal.SIGINT, usual)


def by_thread(trial: Trial, random: Random, span: float) -> None:
    """An exception that another thread raises in the thread of the run."""
    moment = random.random() * span
    is_over, is_done = threading.Event(), threading.Event()

    def work() -> None:
        with suppress(Interrupt):  # one that comes when the run is over
            try:
                _run(trial)
            finally:
                is_over.set()
            while not is_done.wait(0.001):  # another thread may get the same number
                pass

    # Where it hits a thread that is just being started, Python reports it and goes on.
    usual, sys.unraisablehook = sys.unraisablehook, lambda _: None
    worker = threading.Thread(target=work)
    worker.start()
    if not is_over.wait(moment):
        trial.note_interrupt()
        ident = ctypes.c_ulong(worker.ident or 0)
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ident, ctypes.py_object(Interrupt))
    is_done.set()
    worker.join()
    sys.unraisablehook = usual


def at_instruction(trial: Trial, number: int) -> bool:
    """Raise at one instruction of the runner, in the calling thread; tell whether the run has so many."""
    left = number

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal left
        if not frame.f_code.co_filename.endswith(RUNNER):
            return None
        frame.f_trace_opcodes = True
        if event == "opcode" and is_in_run(frame):
            left -= 1
            if left == 0:
                trial.note_interrupt()
                raise Interrupt
        return trace

    sys.settrace(trace)
    try:
        _run(trial)
    finally:
        sys.settrace(None)
    return trial.interrupts > 0


def by_instruction(trial: Trial, random: Random, span: float) -> None:
    """An exception before one of the first thousands of instructions of the runner."""
    del span
    at_instruction(trial, random.randrange(1, 4000))


def is_in_run(frame: FrameType | None) -> bool:
    """Tell whether a run has the thread of a frame, and its report is made."""
    while frame is not None:
        if frame.f_code.co_name == "run" and frame.f_code.co_filename.endswith(RUNNER):
            return True
        frame = frame.f_back
    return False


def _run(trial: Trial) -> None:
    try:
        report = trial.run()
    except BaseException as error:  # noqa: BLE001  # any exception is an outcome
        trial.end(None, error)
    else:
        trial.end(report, None)


def by_cancel(trial: Trial, random: Random, span: float) -> None:
    """``cancel`` of the task, up to three times."""

    async def main() -> None:
        task = asyncio.create_task(_run_async(trial))
        for _ in range(random.choice((1, 1, 3))):
            await asyncio.wait({task}, timeout=random.random() * span)
            if not task.done():
                trial.note_interrupt()
                task.cancel()
        await task

    _drive(main(), trial)


def by_timeout(trial: Trial, random: Random, span: float) -> None:
    """`asyncio.timeout`, whose TimeoutError must lead to the report."""

    async def main() -> None:
        async def limited() -> Any:
            async with asyncio.timeout(random.random() * span):
                return await trial.run_async()

        trial.note_interrupt()
        await _run_async(trial, limited)

    _drive(main(), trial)


def by_group(trial: Trial, random: Random, span: float) -> None:
    """A task group whose other task fails."""

    async def main() -> None:
        async def failing() -> None:
            await asyncio.sleep(random.random() * span)
            trial.note_interrupt()
            raise ArithmeticError

        async def grouped() -> Any:
            async with asyncio.TaskGroup() as group:
                group.create_task(failing())
                trial.end(await trial.run_async(), None)
            return trial.report

        await _run_async(trial, grouped)

    _drive(main(), trial)


def by_scope(trial: Trial, random: Random, span: float) -> None:
    """A cancel scope of anyio, which cancels at every await."""

    async def main() -> None:
        with anyio.move_on_after(random.random() * span):
            trial.note_interrupt()
            await _run_async(trial)

    _drive(main(), trial)


async def _run_async(
    trial: Trial, job: Callable[[], Coroutine[Any, Any, Any]] | None = None
) -> None:
    try:
        report = await (job or trial.run_async)()
    except BaseException as error:
        if trial.report is None:  # else the run had ended before
            trial.end(None, error)
        if job is None and isinstance(error, asyncio.CancelledError):
            with suppress(asyncio.CancelledError):
                raise
    else:
        trial.end(report, None)


def _drive(job: Coroutine[Any, Any, None], trial: Trial) -> None:
    start = time.process_time()
    asyncio.run(job)
    if time.process_time() - start > 2:
        trial.error = RuntimeError("it kept the processor busy")
        trial.report = None


WAYS: Final[dict[str, Callable[[Trial, Random, float], None]]] = {
    "SIGINT": by_signal,
    "exception from a thread": by_thread,
    "before an instruction": by_instruction,
    "task.cancel": by_cancel,
    "asyncio.timeout": by_timeout,
    "task group": by_group,
    "anyio scope": by_scope,
}
