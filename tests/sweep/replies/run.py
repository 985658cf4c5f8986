"""Delivers the replies of many cases to clients, in threads and processes, and collects what went wrong."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from typing import TYPE_CHECKING, Final

from tests.sweep.replies.calls import Caller
from tests.sweep.replies.cases import cases, group_of
from tests.sweep.replies.check import Violation, violations
from tests.sweep.replies.facts import ALIGNMENTS
from tests.sweep.replies.server import Server, response_bytes
from tests.sweep.replies.texts import body_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.sweep.replies.bugs import Bug
    from tests.sweep.replies.draft import Case

__all__ = ["Outcomes", "deliver", "reply_of", "run"]

KEPT: Final = 2_000
"""How many violations a thread reports in full."""


@dataclass
class Outcomes:
    """The figures of a run. ``replies`` are counted by operation, protocol and group of kinds."""

    replies: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    statuses: dict[str, Counter[str]] = field(
        default_factory=lambda: {name: Counter() for name in ALIGNMENTS}
    )
    broken: Counter[str] = field(default_factory=Counter)
    violations: list[Violation] = field(default_factory=list)

    def add(self, other: Outcomes) -> None:
        """Add the figures of another part of the run."""
        self.replies += other.replies
        for alignment, counts in other.statuses.items():
            self.statuses[alignment] += counts
        self.broken += other.broken
        self.violations += other.violations


def reply_of(case: Case) -> tuple[bytes, str]:
    """Return all bytes of the reply, and how they are framed."""
    kind = "text/xml; charset=utf-8" if case.protocol == "soap" else "application/json"
    delivery = case.draft.delivery
    made = response_bytes(delivery, body_of(case), kind)
    return made, delivery.framing


def deliver(chosen: Iterable[Case], bug: Bug | None = None) -> Outcomes:
    """Call the operation of each case, one after another, with the reply of the case."""
    outcomes = Outcomes()
    with Server() as server:
        caller = Caller(server.address, bug)
        for case in chosen:
            prepared = reply_of(case)
            server.reply = lambda _, prepared=prepared: prepared
            server.paths.clear()
            outcome = caller.call(case)
            found = violations(case, outcome)
            if len(server.paths) != 1:
                found.append(Violation("requests", case, f"{server.paths}"))
            key = (case.operation.title, case.protocol, group_of(case))
            outcomes.replies[key] += 1
            outcomes.statuses[case.operation.alignment].update(outcome.statuses)
            outcomes.broken.update(each.rule for each in found)
            if len(outcomes.violations) < KEPT:
                outcomes.violations += found
        caller.close()
    return outcomes


def _share(count: int, seed: int, part: int, parts: int, threads: int) -> Outcomes:
    own = [c for c in cases(count, seed) if c.number % parts == part]
    shares = [own[place::threads] for place in range(threads)]
    total = Outcomes()
    with ThreadPoolExecutor(threads) as executor:
        for outcomes in executor.map(deliver, shares):
            total.add(outcomes)
    return total


def run(count: int, seed: int, processes: int = 2, threads: int = 3) -> Outcomes:
    """Deliver the replies of a seed in several processes."""
    total = Outcomes()
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as executor:
        jobs = [
            executor.submit(_share, count, seed, part, processes, threads)
            for part in range(processes)
        ]
        for job in jobs:
            total.add(job.result())
    return total
