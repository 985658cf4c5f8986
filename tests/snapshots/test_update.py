"""``pytest --update``: it rewrites expected files, says which, and refuses to run under CI."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONFTEST = """\
from tests.snapshots.update import pytest_addoption, pytest_configure, pytest_terminal_summary, snapshot
"""
TEST = """\
from pathlib import Path

def test_vans(snapshot):
    snapshot(Path(__file__).parent / "vans", {"expected/new.py": "", "kept.txt": "2\\n"})
"""


def run(folder: Path, *options: str, ci: str = "") -> tuple[int, list[str]]:
    """Run pytest over a folder; return its exit code and what it printed."""
    path = os.pathsep.join([str(ROOT), str(ROOT / "generator")])
    command = [sys.executable, "-m", "pytest", "-q", "-p", "xdist.plugin"]
    done = subprocess.run(
        [*command, *options],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": path,
            "CI": ci,
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, (done.stdout + done.stderr).splitlines()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (tmp_path / "test_vans.py").write_text(TEST, encoding="utf-8")
    (tmp_path / "vans").mkdir()
    (tmp_path / "vans" / "kept.txt").write_text("1\n", encoding="utf-8")
    (tmp_path / "vans" / "old.txt").write_text("", encoding="utf-8")
    return tmp_path


def test_it_rewrites_and_says_what(project: Path) -> None:
    code, lines = run(project)
    assert code == 1
    assert "To accept this: .venv/bin/pytest --update test_vans.py::test_vans" in lines
    code, lines = run(project, "--update", "-n", "1")
    assert code == 0
    assert [line for line in lines if "vans" in line] == [
        "created vans/expected/new.py",
        "changed vans/kept.txt",
        "removed vans/old.txt",
    ]
    assert (project / "vans" / "kept.txt").read_bytes() == b"2\n"
    assert "nothing to update" in run(project, "--update")[1]


def test_it_refuses_to_run_where_ci_is_set(project: Path) -> None:
    code, lines = run(project, "--update", ci="true")
    assert code == int(pytest.ExitCode.USAGE_ERROR)
    assert any("--update isn't allowed where CI is set" in line for line in lines)
    assert (project / "vans" / "kept.txt").read_bytes() == b"1\n"
