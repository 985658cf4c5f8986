"""Replies of every kind, over HTTP, to the clients of all operations, against an independent oracle.

    python -m tests.sweep.replies [--count N] [--seed S] [--batches N] [--processes N] [--docs]

Prints how many replies there were by operation, protocol and group of kinds, what the clients reported,
and every violation with the text of the reply. Exits with 1 after a violation. ``--docs`` writes the
table of fates into docs/fates.md, and runs nothing. tests/sweep/README.md explains the rules.
"""

from __future__ import annotations

import argparse
import sys
from time import monotonic

from tests.sweep.replies.docs import write_table
from tests.sweep.replies.in_batches import batch_runs, run_batches
from tests.sweep.replies.run import run
from tests.sweep.replies.table import counts_of, summary_of

SHOWN = 40


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="replies")
    parser.add_argument("--count", type=int, default=20_220)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batches", type=int, default=1_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--docs", action="store_true")
    options = parser.parse_args()
    if options.docs:
        write_table()
        return 0
    started = monotonic()
    outcomes = run(options.count, options.seed, options.processes)
    requests, found = run_batches(batch_runs(options.batches, options.seed))
    outcomes.broken.update(each.rule for each in found)
    outcomes.violations += found
    sys.stdout.write(f"{counts_of(outcomes)}\n{summary_of(outcomes)}\n")
    for violation in outcomes.violations[:SHOWN]:
        sys.stdout.write(f"{violation}\n")
    total = outcomes.broken.total()
    sys.stdout.write(
        f"{sum(outcomes.replies.values()):,} replies, seed {options.seed}, and {options.batches:,} batch "
        f"runs with {requests:,} requests, {monotonic() - started:.0f} s: {total or 'no'} violations\n"
    )
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
