"""The fixture of the snapshot tests, and ``pytest --update``, which accepts what they find.

The tests' ``conftest.py`` imports both.
"""

from __future__ import annotations

import os
import shlex
from typing import TYPE_CHECKING, Protocol

import pytest

from tests.snapshots.tree import accept, failure

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path


class Snapshot(Protocol):
    """Compares files with the expected ones below a folder; accepts them with ``--update``."""

    def __call__(
        self, folder: Path, files: Mapping[str, str], parts: Sequence[str] = ()
    ) -> None: ...


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update",
        action="store_true",
        help="rewrite the expected files of the snapshot tests instead of comparing them",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update") and os.environ.get("CI"):
        message = "--update isn't allowed where CI is set: expected files would accept anything"
        raise pytest.UsageError(message)


@pytest.fixture
def snapshot(
    request: pytest.FixtureRequest, record_property: Callable[[str, object], None]
) -> Snapshot:
    def check(
        folder: Path, files: Mapping[str, str], parts: Sequence[str] = ()
    ) -> None:
        if request.config.getoption("--update"):
            for line in accept(folder, files, parts):
                record_property("snapshot", line)
            return
        test = shlex.quote(request.node.nodeid)
        command = f".venv/bin/pytest --update {test}"
        if message := failure(folder, files, command, parts):
            pytest.fail(message, pytrace=False)

    return check


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print what ``--update`` did."""
    if not config.getoption("--update"):
        return
    reports = terminalreporter.getreports("passed")
    properties = [item for report in reports for item in report.user_properties]
    done = [str(value) for name, value in properties if name == "snapshot"]
    terminalreporter.write_sep("=", "expected files")
    for line in done or ["nothing to update"]:
        terminalreporter.write_line(line)
