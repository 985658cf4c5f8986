"""Fixtures that all test families share."""

from __future__ import annotations

import os
import shlex
import signal
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.snapshots.tree import accept, failure

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = os.environ.get("STUBWRIGHT_REFERENCE", "")

# The same examples in each run, few enough for a gate, which says what fails and seeks no smaller
# example of it (that can take a minute for each test); "sweep" does, and looks for new ones.
settings.register_profile(
    "gate",
    max_examples=15,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    report_multiple_bugs=False,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile(
    "sweep",
    settings.get_profile("gate"),
    max_examples=300,
    derandomize=False,
    phases=list(Phase),
)
# A shell starts what runs in the background deaf to interrupts, and some tests interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "gate"))


@pytest.fixture(scope="session")
def reference() -> Path:
    """The vendors' own files; a test that needs them is skipped where they are not at hand."""
    if not REFERENCE:
        pytest.skip("needs the vendors' files: make test REFERENCE=DIR")
    folder = Path(REFERENCE)
    if not folder.is_dir():
        pytest.fail(f"REFERENCE is no folder: {REFERENCE}")
    return folder


@pytest.fixture(scope="session")
def specs() -> Path:
    """The project's own specs."""
    return ROOT / "specs"


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
