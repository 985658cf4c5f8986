"""Compares the time of functions, or of whole processes, that run alternately."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent


class Row(NamedTuple):
    """One line of the results: medians of two times, the ratio, and the budget for the ratio."""

    what: str
    seconds: float
    against: str
    reference: float
    ratio: float
    budget: str

    def __str__(self) -> str:
        return (
            f"| {self.what} | {shown(self.seconds)} | {self.against} | {shown(self.reference)} "
            f"| {self.ratio:.2f} | {self.budget} |"
        )


HEAD = "| what | time | against | time | ratio | budget |\n|---|---|---|---|---|---|"


def shown(seconds: float) -> str:
    """Return seconds as text, in s or ms."""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.2f} ms"


def in_turn(
    functions: Mapping[str, Callable[[], object]], rounds: int = 16
) -> dict[str, list[float]]:
    """Return the CPU time of each function in each round; garbage is collected before each.

    Every second round runs in reverse order: the first of two pays for the memory that both use.
    """
    found: dict[str, list[float]] = {name: [] for name in functions}
    for turn in range(rounds):
        order = list(functions.items())
        for name, run in reversed(order) if turn % 2 else order:
            gc.collect()
            start = time.process_time()
            run()
            found[name].append(time.process_time() - start)
    return found


def processes(
    commands: Mapping[str, Sequence[str]], rounds: int = 7
) -> dict[str, list[float]]:
    """Return the wall time of processes in each round. A first round isn't counted: it fills caches."""
    environment = {
        **os.environ,
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'generator'}",
        "PYTHONDONTWRITEBYTECODE": "",  # installed packages have bytecode
    }
    found: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, *command],
                check=True,
                env=environment,
                capture_output=True,
            )
            if turn:
                found[name].append(time.perf_counter() - start)
    return found


def row(found: dict[str, list[float]], what: str, against: str, budget: str) -> Row:
    """Return the medians of two times, and the median of their ratio in each round."""
    ratios = [a / b for a, b in zip(found[what], found[against], strict=True)]
    return Row(
        what,
        statistics.median(found[what]),
        against,
        statistics.median(found[against]),
        statistics.median(ratios),
        budget,
    )
