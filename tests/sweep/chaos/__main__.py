"""Chaos run: many ids, mishaps of every kind, processes that are killed and resumed.

    python -m tests.sweep.chaos [--ids N] [--seed S] [--size N] [--kills N] [--mishaps P]
                                 [--protocols NAMES] [--fault NAME]

The sandbox is a separate process. Workers run batches with a journal against it, are killed with
SIGKILL, and are started again with the same journal until it is complete. Then the journals are compared
with the sandbox's log (`check`). Exits with 1 after a violation. tests/sweep/README.md has the options.

The seed decides which mishaps are drawn, and at which length of a journal its worker is killed; how far
the worker's threads are then depends on the machine.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict, replace

from tests.sweep.chaos.run import Plan, run
from tests.sweep.chaos.table import table_of


def main() -> int:
    """Run from the command line."""
    plan = Plan()
    parser = argparse.ArgumentParser(prog="chaos")
    for name, default in asdict(plan).items():
        parser.add_argument(f"--{name}", type=type(default), default=default)
    plan = replace(plan, **vars(parser.parse_args()))
    outcome = run(plan)
    sys.stdout.write(table_of(outcome))
    problems = outcome.problems()
    for problem in problems[:50]:
        sys.stdout.write(f"{problem}\n")
    sys.stdout.write(f"{len(problems) or 'no'} violations\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
