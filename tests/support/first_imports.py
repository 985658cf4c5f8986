"""Imports each module of a package in a process that hasn't imported any other of them.

The processes are forked from one that has only the standard library loaded, so that thousands take
seconds. As a script, it prints a line with the reason for each module that fails.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

AT_ONCE: Final = 2 * (os.cpu_count() or 1)


def failures(names: Sequence[str], folder: Path) -> list[str]:
    """Import modules below a folder, each first; return a line for each that fails."""
    run = subprocess.run(
        (sys.executable, str(Path(__file__).resolve())),
        check=True,
        cwd=folder,
        input="\n".join(names),
        capture_output=True,
        text=True,
    )
    return sorted(run.stdout.splitlines())


def _main() -> None:
    names = sys.stdin.read().split()
    sys.path[0] = str(Path.cwd())
    _warm(names)
    waiting: dict[int, str] = {}
    for name in names:
        if len(waiting) == AT_ONCE:
            _reap(waiting)
        child = os.fork()
        if not child:
            os._exit(_import(name))
        waiting[child] = name
    while waiting:
        _reap(waiting)


def _reap(waiting: dict[int, str]) -> None:
    child, status = os.wait()
    name = waiting.pop(child)
    if status not in {0, 256}:
        os.write(1, f"{name}: ended with status {status}\n".encode())


def _import(name: str) -> int:
    try:
        importlib.import_module(name)
    except BaseException as error:  # noqa: BLE001  # any exception is reported
        reason = " ".join(str(error).split())
        os.write(1, f"{name}: {type(error).__name__}: {reason}\n".encode())
        return 1
    return 0


def _warm(names: Sequence[str]) -> None:
    """Load what the modules need from the standard library; a child process finds out what."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        for name in names:
            try:
                importlib.import_module(name)
            except BaseException:  # noqa: BLE001, S112  # reported later
                continue
        with os.fdopen(writing, "w") as pipe:
            pipe.write("\n".join(sys.modules))
            pipe.flush()
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        needed = pipe.read().split("\n")
    os.waitpid(child, 0)
    for name in needed:
        if name.partition(".")[0] in sys.stdlib_module_names:
            try:
                importlib.import_module(name)
            except ImportError:
                continue


if __name__ == "__main__":
    _main()
