"""Runs of batches that are interrupted at random moments, in every way and at each concurrency.

    python -m tests.sweep.interrupts [--runs N] [--seed S]

Exits with 1 after a violation. tests/sweep/README.md has the details.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.sweep.interrupts.runs import WIDTHS, interrupted_runs
from tests.sweep.interrupts.ways import WAYS


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="interrupts")
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for way in WAYS:
            for width in WIDTHS:
                figures = interrupted_runs(
                    way, width, options.runs, options.seed, Path(folder)
                )
                sys.stdout.write(f"{figures}\n")
                sys.stdout.flush()
                failed += len(figures.problems)
    sys.stdout.write(f"{failed or 'no'} violations\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
