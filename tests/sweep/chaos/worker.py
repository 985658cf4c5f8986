"""The process that is killed: it runs batches with a journal, like any program that uses a client.

Its argument is a list of tasks as JSON: one, or two that a process and its fork run with one client. It
prints an `Ended` for each; the exit code is 0 if all are complete and 3 if one stopped.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from dataclasses import asdict, dataclass, field
from itertools import islice
from random import Random
from typing import TYPE_CHECKING, Any, Final
from unittest import mock

import anyio

from generated._runtime.batches.pacing import Pacer
from generated._runtime.errors import ApiError
from tests.sweep.chaos.clients import call, client_of, token_endpoint
from tests.sweep.chaos.faults import FAULTS
from tests.sweep.chaos.task import STOPPED, Task

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from generated import Report

SPEED_UP: Final = 2000.0
"""Pauses are shorter by this factor: vendors ask for a minute after each throttled request."""

BEFORE_FORK: Final = 0.1
"""The share of the ids that is sent before the process forks."""


@dataclass(frozen=True, kw_only=True)
class Ended:
    """How a run ended: its report, the exception that stopped it, and how often it was cancelled."""

    report: dict[str, Any] = field(default_factory=dict[str, Any])
    error: str = ""
    cancels: int = 0


def main() -> int:
    """Run the tasks in the argument."""
    tasks = [Task(**one) for one in json.loads(sys.argv[1])]
    with short_pauses(), FAULTS[tasks[0].fault](), token_endpoint(tasks[0]):
        ended = run_forked(*tasks) if len(tasks) > 1 else [run(tasks[0])]
    sys.stdout.write(json.dumps([asdict(one) for one in ended]))
    return STOPPED if any(one.error for one in ended) else 0


def short_pauses() -> AbstractContextManager[Any]:
    """Make pauses shorter."""
    pause = Pacer.pause

    def shorter(pacer: Pacer, now: float, seconds: float, *rest: Any) -> None:
        pause(pacer, now, seconds / SPEED_UP, *rest)

    return mock.patch.object(Pacer, "pause", shorter)


def run(task: Task) -> Ended:
    """Run a task with a client of its own."""
    if task.asynchronous:
        return asyncio.run(run_async(task))
    with client_of(task) as client:
        return run_with(client, task)


def run_with(client: Any, task: Task) -> Ended:
    """Run a task with a synchronous client."""
    try:
        return Ended(report=plain(call(task, client)))
    except ApiError as error:
        return stopped(error)


async def run_async(task: Task) -> Ended:
    """Run a task with an asynchronous client; with the hazard of cancels, as often as it is cancelled."""
    random, cancels = Random(task.first), 0  # noqa: S311  # not for secrets
    async with client_of(task) as client:
        while True:
            seconds = random.uniform(0.05, 0.25) if task.hazard == "cancels" else None
            with anyio.move_on_after(seconds):
                try:
                    report = await call(task, client)
                except ApiError as error:
                    return stopped(error, cancels)
                return Ended(report=plain(report), cancels=cancels)
            cancels += 1


def run_forked(task: Task, other: Task) -> list[Ended]:
    """Use a client, fork, and run two tasks with that client at once: one in each process."""
    with client_of(task) as client:
        some = list(islice(task.ids(), int(task.count * BEFORE_FORK)))
        try:
            call(task, client, some)
        except ApiError as error:
            return [stopped(error), Ended(error="not started")]
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            ended = run_with(client, other)
            os.write(writing, json.dumps(asdict(ended)).encode())
            os._exit(0)
        os.close(writing)
        own = run_with(client, task)
        with os.fdopen(reading, "rb") as file:
            written = file.read()
        os.waitpid(child, 0)
    return [own, Ended(**json.loads(written))]


def stopped(error: ApiError, cancels: int = 0) -> Ended:
    """Return how a run ended that an exception stopped. One without a report is a bug: it is raised."""
    if error.report is None:
        raise error
    name = type(error).__name__
    return Ended(report=plain(error.report), error=name, cancels=cancels)


def plain(report: Report) -> dict[str, Any]:
    """Return the counts of a report."""
    return {
        "asked": report.asked,
        "deleted": report.deleted,
        "gone": report.gone,
        "refused": report.refused,
        "unknown": report.unknown,
        "unsent": report.unsent,
    }


if __name__ == "__main__":
    sys.exit(main())
