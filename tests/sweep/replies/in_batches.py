"""Batch runs whose every reply is of one kind: the report must agree with the oracle."""

from __future__ import annotations

import re
from collections import Counter
from random import Random
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tests.sweep.replies.calls import Caller
from tests.sweep.replies.cases import GROUPS, PAIRS, made
from tests.sweep.replies.check import Violation, broken
from tests.sweep.replies.oracle.allowed import allowed
from tests.sweep.replies.run import reply_of
from tests.sweep.replies.server import Server

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.sweep.replies.draft import Case
    from tests.sweep.replies.kinds.kind import Kind

__all__ = ["BatchRun", "batch_runs", "run_batches"]

ITEMS: Final = 7
SIZE: Final = 3
STOPPING: Final = {"faults", "statuses"}
STOPPED_BY: Final = ("401", "403", "413", "429", "behind it")
"""Groups and kinds of replies that may stop a run, or lead to another request."""


class BatchRun(NamedTuple):
    """A run. ``case`` has all of its items; each request gets a reply of ``kind``."""

    case: Case
    kind: Kind
    seed: str

    def part(self, number: int, first: int, count: int) -> Case:
        """Return the case of one request of the run."""
        operation, protocol = self.case.operation, self.case.protocol
        random = Random(f"{self.seed} {number}")  # noqa: S311  # no secret
        for kinds in ((self.kind,), ()):
            found = made(
                *(self.case.number, operation, protocol, kinds, random),
                count=count,
                first=first,
            )
            if found is not None:
                return found
        raise AssertionError("a reply as documented is always possible")


def batch_runs(count: int, seed: int) -> Iterator[BatchRun]:
    """Yield runs of operations, protocols and kinds at random."""
    kinds = [
        kind
        for name, group in GROUPS.items()
        for kind in group
        if name not in STOPPING and not kind.name.endswith(STOPPED_BY)
    ]
    found = attempt = 0
    while found < count:
        attempt += 1
        random = Random(f"batches {seed} {attempt}")  # noqa: S311  # no secret
        operation, protocol = random.choice(PAIRS)
        kind = random.choice(kinds)
        case = made(attempt, operation, protocol, (kind,), random, count=ITEMS)
        if case is not None and operation.alignment != "none":
            yield BatchRun(case, kind, f"{seed} {attempt}")
            found += 1


def run_batches(runs: Iterable[BatchRun]) -> tuple[int, list[Violation]]:
    """Run batches; return how many requests there were, and what reports or fates have wrong."""
    requests, found = 0, list[Violation]()
    with Server() as server:
        caller = Caller(server.address)
        for run in runs:
            number, violations = _run(run, server, caller)
            requests += number
            found += violations
        caller.close()
    return requests, found


def _run(run: BatchRun, server: Server, caller: Caller) -> tuple[int, list[Violation]]:
    parts: list[Case] = []

    def reply(body: bytes) -> tuple[bytes, str]:
        numbers = {int(n) - int(n) % 4 for n in re.findall(rb"7\d{7}", body)}
        part = run.part(len(parts), min(numbers), len(numbers))
        parts.append(part)
        return reply_of(part)

    server.reply = reply
    rows: list[Any] = []
    stub, items, name, others = caller.prepared(run.case, in_batches=True)
    report = stub(
        **{name: iter(items)},
        **others,
        size=SIZE,
        concurrency=1,
        max_failures=100,
        on_fates=rows.extend,
    )
    return len(parts), _compared(run.case, parts, rows, report)


def _compared(
    case: Case, parts: list[Case], rows: list[Any], report: Any
) -> list[Violation]:
    expected = [each for part in parts for each in allowed(part)]
    told = [row.fate.status for row in rows]
    text = f"got {told}, allowed {[sorted(e) for e in expected]}, {report}"
    if len(told) != len(expected):
        return [Violation("wrong items", case, text)]
    found = [Violation(rule, case, text) for rule in broken(told, expected)]
    counts = Counter(told)
    names = ("deleted", "refused", "unknown", "unsent", "gone")
    if any(getattr(report, name) != counts[name] for name in names):
        found.append(Violation("wrong report", case, text))
    return found
