"""The modules that a command loads."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.tiny import make_specs, run

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = {"httpx2", "jinja2", "lxml", "markdown_it", "xmlschema", "zeep"}


def loaded(*arguments: str) -> set[str]:
    """The modules that a command has loaded when it ends, in a separate process."""
    code = (
        "import atexit, sys\n"
        "atexit.register(lambda: print(*sys.modules))\n"
        f"sys.argv = ['stubwright', *{arguments!r}]\n"
        "from stubwright.cli import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    return set(done.stdout.splitlines()[-1].split())


def test_version_and_help_load_little() -> None:
    for arguments in (("--version",), ("--help",), ("generate", "--help")):
        modules = loaded(*arguments)
        assert "stubwright.cli.main" in modules
        assert not modules & (HEAVY - {"lxml"})
        assert "stubwright.docs.reader" not in modules


def test_an_unchanged_package_is_checked_without_reading_specs(tmp_path: Path) -> None:
    specs, out = make_specs(tmp_path / "specs", "a.one"), tmp_path / "out"
    assert run("generate", "--specs", specs, "--out", out).exit_code == 0
    modules = loaded("check", "--specs", str(specs), "--out", str(out))
    assert not modules & (HEAVY - {"lxml"})
    assert "stubwright.plan" not in modules
