"""Generates and checks the packages of WSDL sets.

    python -m tests.sweep FOLDER… [--types] [--random N] [--names NAME…] [--verbose]

README.md has the options and explains the table.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.sweep.sets import sweep
from tests.sweep.table import HEAD, RANDOM, expectations

if TYPE_CHECKING:
    from tests.sweep.outcome import Outcome


def main() -> int:
    """Run the sweep."""
    parser = argparse.ArgumentParser(prog="sweep")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--types", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--random", type=int, default=RANDOM)
    parser.add_argument("--names", nargs="*", default=[])
    given = parser.parse_args()
    _say(HEAD)
    outcomes: list[Outcome] = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for file in sorted(p for f in given.folders for p in files_of(f)):
            name = name_of(file)
            if given.names and name not in given.names:
                continue
            began = time.perf_counter()
            outcome = sweep(file, name, folder, given.random)
            outcomes.append(outcome)
            _say(f"{outcome.row()}\t{time.perf_counter() - began:.1f} s")
            shown = outcome.problems if given.verbose else outcome.problems[:3]
            for problem in shown:
                _say(f"    {problem}")
        wrong = type_check(folder, outcomes) if given.types else ""
    expected = expectations()
    for outcome in outcomes:
        figures = expected.get(outcome.name, outcome.figures())
        if figures != outcome.figures():
            wrong += f"{outcome.name}: {outcome.figures()}, expected {figures}\n"
    _say(wrong or "as expected")
    return 1 if wrong else 0


def _say(text: str, *, flush: bool = True) -> None:
    sys.stdout.write(f"{text}\n")
    if flush:
        sys.stdout.flush()


def files_of(folder: Path) -> list[Path]:
    """Return the main.wsdl of each set below a folder, or else each WSDL in the folder."""
    found = sorted(folder.glob("*/main.wsdl"))
    return found or sorted((*folder.glob("*.wsdl"), *folder.glob("*.xml")))


def name_of(file: Path) -> str:
    """Return the name of a set, as a Python name."""
    own = file.parent.name if file.name == "main.wsdl" else file.stem
    return "".join(c if c.isalnum() else "_" for c in own)


def type_check(folder: Path, outcomes: list[Outcome]) -> str:
    """Return what mypy --strict reports for the packages."""
    names = [outcome.name for outcome in outcomes if outcome.operations]
    command = (sys.executable, "-m", "mypy", "--strict", "--no-error-summary", *names)
    run = subprocess.run(
        command, check=False, cwd=folder, capture_output=True, text=True
    )
    return run.stdout + run.stderr


if __name__ == "__main__":
    sys.exit(main())
