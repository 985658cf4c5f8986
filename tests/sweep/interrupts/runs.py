"""Many interrupted runs, and their figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Final

from tests.sweep.interrupts.service import Service
from tests.sweep.interrupts.trial import COUNT, SIZE, Trial
from tests.sweep.interrupts.ways import WAYS

if TYPE_CHECKING:
    from pathlib import Path

WIDTHS: Final = (1, 4, 16)


@dataclass
class Figures:
    """What came of the runs of one way and one concurrency."""

    way: str
    width: int
    runs: int = 0
    interrupted: int = 0
    slowest: float = 0.0
    statuses: Counter[str] = field(default_factory=Counter[str])
    problems: list[str] = field(default_factory=list[str])

    def add(self, trial: Trial) -> None:
        """Add a run."""
        self.runs += 1
        if trial.interrupted and trial.error is not None:
            self.interrupted += 1
            self.slowest = max(self.slowest, trial.ended - trial.interrupted)
        if trial.report is not None:
            for status in ("deleted", "unknown", "unsent"):
                self.statuses[status] += getattr(trial.report, status)
        found = trial.problems()
        self.problems += [f"seed {trial.service.seed}: {each}" for each in found]

    def __str__(self) -> str:
        told = ", ".join(f"{count:,} {name}" for name, count in self.statuses.items())
        line = (
            f"{self.way}, concurrency {self.width}: {self.runs:,} runs, {self.interrupted:,} interrupted,"
            f" the slowest end after {self.slowest:.2f} s; {told}; {len(self.problems)} violations"
        )
        return "\n".join((line, *self.problems[:5]))


def interrupted_runs(
    way: str, width: int, runs: int, seed: int, folder: Path
) -> Figures:
    """Interrupt some runs in one way; a seed decides when."""
    figures = Figures(way, width)
    for number in range(runs):
        chosen = f"{way} {width} {seed} {number}"
        random = Random(chosen)  # noqa: S311  # not for secrets
        hanging = 0.05 if number % 50 == 0 else 0.0
        service = Service(random.randrange(10**9), hanging)
        path = folder / f"{way} {width} {number}" if number % 4 == 0 else None
        trial = Trial(service, width, path, is_generator=number % 3 == 0)
        # Each request takes some milliseconds, and each thread some time to start.
        span = 0.004 * (COUNT / SIZE) / min(width, 4) + 0.005
        WAYS[way](trial, random, span)
        figures.add(trial)
        service.released.set()
        if path is not None:
            path.unlink(missing_ok=True)
    return figures
